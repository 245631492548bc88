import type { FormattedString } from '@grammyjs/parse-mode';
import type { Statement } from '../../content/document/statement.ts';
import { quotation } from './answer.ts';

/** Whose words a quotation is and of what day. */
export function attribution(statement: Statement): string {
  return `— ${statement.attribution}`;
}

/** The document's heading, verbatim: the lines above its sections. */
export function withAttribution(statement: Statement): FormattedString {
  return quotation(statement.heading.join('\n\n'));
}
