import type { FormattedString } from '@grammyjs/parse-mode';
import type { Statement } from '../../content/document/statement.ts';
import { quotation } from './answer.ts';

/** Whose words a quotation is and of what day: the statement's own lines. */
export function attribution(statement: Statement): string {
  return `— ${statement.signatories}, ${statement.date}`;
}

/** The statement's heading, verbatim: its date, and the line that its signatories signed with. */
export function withAttribution(statement: Statement): FormattedString {
  return quotation(`${statement.date}\n\n${statement.signatories}`);
}
