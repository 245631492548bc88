import { linkTarget } from '../model/links.ts';
import { profileOf } from '../model/model.ts';
import type { Store } from '../model/store.ts';
import type { Answers } from '../net/answers.ts';
import type { ControlServer } from '../net/control.ts';
import type { Server } from '../net/server.ts';
import { type Browse, createBrowse } from './browse.ts';
import { type Compose, createCompose } from './compose.ts';
import { createEnvironment, type Environment } from './environment.ts';
import { createInlineTyping, type InlineTyping } from './inline-typing.ts';
import type { Move } from './move.ts';
import { createNotices, type Notices } from './notices.ts';
import { createSharing, type Sharing } from './sharing.ts';
import { createTalk, type Talk } from './talk.ts';

/** Everything that the views can request. */
export type Actions = {
  readonly talk: Talk;
  readonly sharing: Sharing;
  readonly environment: Environment;
  readonly inline: InlineTyping;
  readonly compose: Compose;
  readonly browse: Browse;
  readonly move: Move;
  readonly notices: Notices;
  /** Follows any link of a message: to the bot inside the page, to the web in a tab of its own. */
  readonly openLink: (url: string) => void;
};

type ActionsDeps = {
  readonly store: Store;
  readonly server: Server;
  readonly controlServer: ControlServer;
  readonly answers: Answers;
  readonly move: Move;
};

/** Makes all actions, each with what it needs. */
export const createActions = ({ store, server, controlServer, answers, move }: ActionsDeps): Actions => {
  const notices = createNotices(store);
  const browse = createBrowse({ store, notices, move });
  const openLink = (url: string): void => {
    const target = linkTarget(url, profileOf(store.get())?.username ?? '');
    if (target.kind === 'start') void talk.start(target.payload);
    else if (target.kind === 'chat') browse.show('private');
    else if (target.kind === 'add-to-channel') sharing.askForChannel();
    else if (target.kind === 'start-in-group') void talk.startInGroup(target.payload);
    else browse.openWeb(url);
  };
  const talk = createTalk({ store, server, answers, notices, move, openLink });
  const sharing = createSharing({ store, server, notices, move });
  const inline = createInlineTyping({ store, server, answers, notices, goToLatest: move.goToLatest });
  const compose = createCompose({ store, inline, talk });
  const environment = createEnvironment({ store, server, controlServer, notices });
  return { talk, sharing, environment, inline, compose, browse, move, notices, openLink };
};
