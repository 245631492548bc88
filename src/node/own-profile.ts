import type { TranslateIn } from '../bot/commands.ts';
import type { ProbedServer } from '../bot/ephemeral-server.ts';
import type { I18n } from '../bot/i18n.ts';
import { errorFields, type Logger } from '../bot/logger.ts';
import { registerProfile } from '../bot/profile.ts';
import { registerPhoto } from '../bot/profile-photo.ts';
import type { VerbatimBot } from '../bot/verbatim-bot.ts';
import type { Content } from '../content/content.ts';
import { commandsFor } from '../handlers/index.ts';
import { readProfilePhoto } from './process/profile-photo.ts';

/** What Telegram shows of the bot by itself. Nobody waits for a change of it, and one that fails is a line in the log. */
export type OwnProfile = {
  /** Registers the commands, the name, the descriptions and the rights. The menu of groups depends on what the server can. */
  register(): void;
  /** Gives the bot a photo if it has none. */
  givePhoto(): void;
};

/** What the profile is made of. */
export type OwnProfileDeps = {
  readonly bot: VerbatimBot & { readonly ephemeral: ProbedServer };
  readonly definition: Content['definition'];
  readonly i18n: I18n;
  readonly logger: Logger;
};

/** The profile of this program's bot. */
export function createOwnProfile({ bot, definition, i18n, logger }: OwnProfileDeps): OwnProfile {
  const translate: TranslateIn = (locale, key) => i18n.t(locale, key);
  const tell = (event: string) => (error: unknown) => logger.warn(event, errorFields(error));
  return {
    register() {
      bot.ephemeral
        .probe()
        .then((hasEphemeral) => registerProfile(bot.api, commandsFor(definition), translate, hasEphemeral))
        .catch(tell('profile.not-registered'));
    },
    givePhoto() {
      registerPhoto(bot.api, readProfilePhoto).catch(tell('profile.no-photo'));
    },
  };
}
