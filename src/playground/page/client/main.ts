import { render } from 'lit-html';
import { createActions } from './actions/actions.ts';
import { createMove } from './actions/move.ts';
import { EMPTY_MODEL } from './model/model.ts';
import { createStore } from './model/store.ts';
import { createAnswers } from './net/answers.ts';
import { connect } from './net/connect.ts';
import { createControlServer } from './net/control.ts';
import { followControl } from './net/follow-control.ts';
import { createServer } from './net/server.ts';
import { STRINGS } from './strings.ts';
import { pageView } from './views/page.ts';
import { createFollowing } from './views/scroll-follow.ts';

// The one module of the page that acts when it is loaded: it is the entry.
const app = document.querySelector<HTMLElement>('#app');
if (app === null) throw new Error('The page has no #app: index.html and main.ts do not belong together.');

app.replaceChildren();
const following = createFollowing(app);
const store = createStore(EMPTY_MODEL, (model) => following.draw(() => render(pageView(model, actions), app)));
/** Kept by the browser over one loading of the page: why it is loaded. */
const RESTARTED = 'restarted';
const server = createServer(new URL('../clients/', import.meta.url));
const answers = createAnswers();
const controlServer = createControlServer(new URL('../control', import.meta.url));
const actions = createActions({ store, server, controlServer, answers, move: createMove(app, following) });
const startAnew = (): void => {
  sessionStorage.setItem(RESTARTED, 'true');
  location.reload();
};
const stateRead = (): void => {
  actions.compose.refresh();
  if (sessionStorage.getItem(RESTARTED) === null) return;
  sessionStorage.removeItem(RESTARTED);
  actions.notices.toast(STRINGS.restarted);
};
connect({
  store,
  server,
  answers,
  stateRead,
  heard: followControl(store, controlServer, startAnew).heard,
  replyWanted: actions.compose.openReply,
});
// There the guide has a place of its own (04-guide.css) and must not hold the page.
matchMedia('(min-width: 68rem)').addEventListener('change', () => actions.browse.toggleGuide(false));
