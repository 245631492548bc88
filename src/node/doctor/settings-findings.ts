import type { Config, ConfigFault } from '../../bot/config.ts';
import { dangersOf } from '../../bot/dangers.ts';
import { type Finding, fault, fine, inTwo, warning } from './finding.ts';
import type { Sources } from './options.ts';

/** Whether the program would start with these settings, and what is dangerous in them. */
export function tellSettings(
  read: Config | readonly ConfigFault[],
  { names, wrongLines }: Sources,
  isOfUnit: boolean,
): readonly Finding[] {
  const from = names.join(' and ');
  const lines = wrongLines.map((line) =>
    warning(
      'settings.file',
      `line ${line} of ${names[0] ?? 'the file'} is not NAME=value`,
      'correct it, or begin it with #',
    ),
  );
  if (!('source' in read)) {
    return [
      ...read.map(({ variable, expected }) => fault('settings', `${variable} is not valid`, `${variable} ${expected}`)),
      ...lines,
    ];
  }
  const dangers = dangersOf(read).map((line) => {
    const { text, cure } = inTwo(line);
    return warning('settings.dangerous', text, cure);
  });
  return [
    fine('settings', `the settings are valid (${from})`),
    tellMode(read, isOfUnit),
    ...ownKey(read),
    ...dangers,
    ...lines,
  ];
}

function tellMode({ source, role, redis }: Config, isOfUnit: boolean): Finding {
  const updates = { playground: 'the playground', polling: 'polling', webhook: 'a webhook' }[source.kind];
  const store =
    redis.kind === 'embedded' ? 'a private Redis' : redis.urls.length > 1 ? 'a Redis Cluster' : 'a Redis of your own';
  if (source.kind !== 'playground')
    return fine('mode', `ROLE=${role}, ${role === 'jobs' ? '' : `${updates}, `}${store}`);
  if (isOfUnit) {
    return fault(
      'mode',
      'there is no token, and the unit does not start without one',
      'see docs/operating.md#by-polling-on-one-server',
    );
  }
  return warning(
    'mode',
    `there is no BOT_TOKEN, so these settings run the playground, with ${store}`,
    'for a bot under systemd: npm run doctor -- --env-file /etc/verbatim/verbatim.env',
  );
}

function ownKey({ source, dataKeys }: Config): readonly Finding[] {
  if (source.kind === 'playground') return [];
  if (dataKeys === undefined) {
    return [
      warning(
        'data-key',
        'the data are encrypted with the token: whoever has both can read them, and a new token can’t',
        'give the bot a key of its own: docs/operating.md#the-key-of-the-data',
      ),
    ];
  }
  if (dataKeys.length === 1) return [fine('data-key', 'the data have a key of their own')];
  return [
    warning(
      'data-key',
      'the file of the key still has former keys',
      'once the log has said chats.encrypted, remove all lines but the first',
    ),
  ];
}
