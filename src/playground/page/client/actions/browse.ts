import { linkTarget } from '../model/links.ts';
import { EMPTY_PANES, type PaneName, profileOf } from '../model/model.ts';
import { type Store, toggled } from '../model/store.ts';
import { STRINGS } from '../strings.ts';
import type { Move } from './move.ts';
import type { Notices } from './notices.ts';

/** What a person does with the page itself; none of it is seen by the bot. */
export type Browse = {
  readonly show: (pane: PaneName) => void;
  readonly toggleGuide: (isOpen: boolean) => void;
  readonly switchPerson: (personId: number) => void;
  readonly toggleOpened: (name: string) => void;
  readonly copy: (text: string) => Promise<void>;
  /** Follows a link that Telegram would open by itself. */
  readonly openWeb: (url: string) => void;
  /** Asks in which chat an inline query should be typed. */
  readonly chooseChat: (query: string, panes: readonly PaneName[]) => void;
};

type BrowseDeps = { readonly store: Store; readonly notices: Notices; readonly move: Move };

/** Makes the actions that only change the page. */
export const createBrowse = ({ store, notices, move }: BrowseDeps): Browse => ({
  show: (shown) => store.set(shown === 'private' ? { shown } : { shown, side: shown }),
  toggleGuide: (isGuideOpen) => {
    if (store.get().isGuideOpen === isGuideOpen) return;
    store.set({ isGuideOpen });
    move.focusGuide(isGuideOpen);
  },
  switchPerson: (personId) => store.set({ personId, panes: EMPTY_PANES }),
  toggleOpened: (name) => store.set({ opened: toggled(store.get().opened, name) }),
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      notices.toast(STRINGS.copied);
    } catch {
      // Outside of https and localhost there is no clipboard, as on a phone that opens the page over the network.
      notices.open({ kind: 'copy', text });
    }
  },
  openWeb: (url) => {
    const target = linkTarget(url, profileOf(store.get())?.username ?? '');
    if (target.kind === 'web') window.open(target.href, '_blank', 'noopener,noreferrer');
    else notices.toast(STRINGS.telegramOnly);
  },
  chooseChat: (query, panes) => notices.open({ kind: 'choose-chat', query, panes }),
});
