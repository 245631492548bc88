import { describe, expect, it } from 'vitest';
import { checkViews } from '../../src/bot/check-views.ts';
import type { DocumentFiles } from '../../src/content/folder/document-files.ts';
import { formatFault } from '../../src/content/folder/fault.ts';
import { finish } from '../../src/content/text/gradually.ts';
import { DOCUMENTS, projectFilesOf } from '../support/documents.ts';
import { LAKE_FILES } from '../support/lake-document.ts';
import { createTelegram, only, plain, quotationsIn } from '../support/telegram.ts';

const faultsIn = (files: DocumentFiles) =>
  finish(checkViews(projectFilesOf(files))).map((fault) => formatFault('lake', fault));

const RU = 'locales/ru.ftl';
const withRussian = (from: RegExp | string, to: string): DocumentFiles => ({
  ...LAKE_FILES,
  [RU]: (LAKE_FILES[RU] ?? '').replace(from, to),
});

/** Each file of words with titles for this many sections, and the letter with that many. */
function withSections(count: number, words: (section: number) => string): DocumentFiles {
  const titles = Array.from({ length: count }, (_, index) => `section-title-${index + 1} = Title\n`).join('');
  const files = Object.entries(LAKE_FILES).map(([file, source]) => [
    file,
    /locales\/..\.ftl/u.test(file) ? source.replace(/^section-title.*\n/gmu, '') + titles : source,
  ]);
  const sections = Array.from({ length: count - 1 }, (_, index) => `${words(index + 2)}\n\n`);
  const [beginning = ''] = (LAKE_FILES['letter.txt'] ?? '').split('Nobody may fence it.');
  return { ...Object.fromEntries(files), 'letter.txt': `${beginning}${sections.join('')}` };
}

describe('what a document makes long', () => {
  it.each(DOCUMENTS)('fits into messages of Telegram: $name', ({ files }) => {
    expect(finish(checkViews(files))).toEqual([]);
  });

  it.each<[what: string, files: DocumentFiles, line: string]>([
    [
      'a welcome',
      withRussian('Read it.', 'Read it. '.repeat(500)),
      'lake/locales/ru.ftl:welcome: makes a message of 46',
    ],
    ['the help', withRussian('all towns', 'x'.repeat(4_000)), 'lake/locales/ru.ftl:help: makes a message of'],
    [
      'a note',
      withRussian('A harbour.', 'x'.repeat(4_090)),
      'lake/locales/ru.ftl:place romanshorn: makes a message of',
    ],
    ['the contents', withRussian('no titles', 'x'.repeat(4_000)), 'lake/locales/ru.ftl:contents: makes a message of'],
    [
      'a quotation with its title',
      {
        ...withSections(2, () => 'Nobody may fence it. '.repeat(180)),
        [RU]: (LAKE_FILES[RU] ?? '').replace('Fences', 'x'.repeat(300)),
      },
      'lake/locales/ru.ftl:section 2: makes a message of',
    ],
    [
      'a list of buttons',
      withSections(101, (section) => `Nobody may fence number ${section}.`),
      'lake/document.json:contents: needs 106 buttons below a message: Telegram shows 100',
    ],
  ])('%s is refused in one line', (_, files, line) => {
    expect(faultsIn(files).map((fault) => fault.slice(0, line.length))).toEqual([line]);
  });

  it('a verdict on very many short sentences is shown as far as it fits', async () => {
    const answers = ['Yes', 'No', 'Perhaps', 'Never', 'Always', 'Nowhere'];
    const words = Array.from(
      { length: 240 },
      (_, index) => `${answers[index % 6]} ${'abcdefghij'[index % 10]}${index}.`,
    );
    const files = withSections(80, (section) => words.slice(section * 3 - 6, section * 3 - 3).join('\n'));
    const { person } = await createTelegram(undefined, projectFilesOf(files));
    const quoted = words.slice(0, 237).toReversed().join(' ');
    const answer = only(await person().says(`/verify ${quoted}`));
    expect(answer.text).toContain('Pieced together');
    expect(answer.text?.length).toBeLessThan(4_096);
    expect(answer.reply_markup?.inline_keyboard.flat()).toHaveLength(100);
  });

  it('a footer for which the longest post has no room is refused, and the passage named', async () => {
    const files = withSections(2, () => 'Nobody may fence it. '.repeat(183));
    const telegram = await createTelegram(undefined, projectFilesOf(files));
    const editor = telegram.person();
    const chatId = telegram.group([editor], 'supergroup');
    await editor.says('/subscribe 09:00', { chatId });
    await editor.says(`/header ${'x'.repeat(200)}`, { chatId });
    const refused = only(await editor.says(`/footer ${'x'.repeat(200)}`, { chatId }));
    expect(plain(refused.text)).toBe(
      'Section 2 · Title: that post would have 4,111 characters. Telegram’s limit is 4,096.',
    );
    expect(only(await telegram.subscriptions.all()).words?.footer).toBeUndefined();
    await editor.says('/footer x', { chatId });
    expect(only(await telegram.subscriptions.all()).words?.footer).toBe('x');
  });

  it('results of a search are shown as far as they fit, with buttons to all', async () => {
    const files = withSections(4, () => `The shores ${'and the shores '.repeat(200)}are open!`);
    const { person } = await createTelegram(undefined, projectFilesOf(files));
    const answer = only(await person().says('/search shores'));
    expect(answer.text?.length).toBeLessThan(4_096);
    expect(quotationsIn(answer).length).toBeLessThan(3);
    expect(answer.reply_markup?.inline_keyboard[0]).toHaveLength(4);
  });
});
