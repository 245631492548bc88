import { Message, parse, serializeExpression } from '@fluent/syntax';
import { expect, it } from 'vitest';
import { LOCALES } from '../../src/handlers/base/locale.ts';
import { sources } from '../support/bot-in-test.ts';

/** What is told over the chat to whoever presses a button, with the longest name that stands in it. */
const TOLD =
  /^(?:not-saved|not-looked-up|group-refused|channel-(?!in-private).*|subscribe-in-group|press-.*|preview-.*|button-too-old|failed|language-(?:not-)?saved)$/u;
const LONGEST_NAME = 33;

it.each(LOCALES)('an answer to a press fits into Telegram’s 200 characters in %s', (locale) => {
  const messages = parse(sources.locales[locale], { withSpans: false }).body.filter(
    (entry) => entry instanceof Message,
  );
  const told = messages.filter(({ id }) => TOLD.test(id.name));
  expect(told.length).toBeGreaterThan(3);
  const tooLong = told.flatMap(({ id, value }) => {
    const parts = (value?.elements ?? []).map((part) =>
      part.type === 'TextElement'
        ? part.value
        : part.expression.type === 'VariableReference'
          ? 'x'.repeat(LONGEST_NAME)
          : serializeExpression(part.expression as never),
    );
    return parts.join('').length > 200 ? [`${id.name}: ${parts.join('').length}`] : [];
  });
  expect(tooLong).toEqual([]);
});
