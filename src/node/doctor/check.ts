import { codeOf } from '../../bot/logger.ts';
import { type Finding, type Part, unknown } from './finding.ts';

/** One question about a set-up. */
export type Check = {
  readonly part: Part;
  /** The name of the finding that says that it could not be answered. */
  readonly name: string;
  /** Changes nothing. May reject. */
  look(): Promise<readonly Finding[]> | readonly Finding[];
};

/** What was found about a part. */
export type FindingOf = Finding & { readonly part: Part };

/** How long a check may take (milliseconds). */
const PATIENCE_MS = 10_000;

/** Longer texts are cut. */
const MOST_CHARACTERS = 1_000;

/** Does a check. What can't be answered, or not in time, is a finding too, so it never rejects and never hangs. */
export async function runCheck({ part, name, look }: Check, patience = PATIENCE_MS): Promise<readonly FindingOf[]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<readonly Finding[]>((resolve) => {
    const give = () => resolve([unknown(name, `no answer within ${patience / 1_000} s`)]);
    timer = setTimeout(give, patience);
  });
  const found = (async () => look())().catch((error: unknown) => [unknown(name, reasonOf(error))]);
  const findings = await Promise.race([found, late]);
  clearTimeout(timer);
  return findings.map((finding) => ({ ...printable(finding), part }));
}

/** A text may hold what a stranger answered in the place of Redis, Telegram or the program, and a terminal obeys some characters. */
function printable(finding: Finding): Finding {
  const plain = (text: string): string => text.slice(0, MOST_CHARACTERS).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ');
  const text = plain(finding.text);
  return 'cure' in finding ? { ...finding, text, cure: plain(finding.cure) } : { ...finding, text };
}

/** Only the code: a message may repeat a secret. */
function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return `this user may not look at it (${code}); run the doctor as root`;
  return code === undefined ? 'the check itself failed' : `the check failed (${code})`;
}
