import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createI18n } from '../../src/bot/i18n.ts';
import { sectionPassages, sentencePassages } from '../../src/content/document/statement.ts';
import { offersOf } from '../../src/handlers/base/offers.ts';
import { isDrawable, type Pictured } from '../../src/handlers/base/pictures.ts';
import { createRenderer } from '../../src/node/pictures/renderer.ts';
import { allPictured } from '../../src/pictures/all-pictured.ts';
import { layCard } from '../../src/pictures/cards.ts';
import { asDrawn, createDrawer, createMeasure, nodeOf, TYPEFACE } from '../../src/pictures/drawer.ts';
import type { Drawing } from '../../src/pictures/drawing.ts';
import { createDrawings } from '../../src/pictures/drawings.ts';
import { COLOURS, MARGIN, type Sheet, type TextLine, WIDTH } from '../../src/pictures/sheet.ts';
import type { Measure } from '../../src/pictures/typesetting.ts';
import { DOCUMENTS, type DocumentInTest } from '../support/documents.ts';
import { throwFault } from '../support/telegram.ts';

type Renderer = Awaited<ReturnType<typeof createRenderer>>;

let renderer: Renderer;
let measure: Measure;

beforeAll(async () => {
  renderer = await createRenderer();
  measure = rememberWidths(createMeasure(renderer));
});

/** Words come again and again in the passages of a document. */
function rememberWidths(real: Measure): Measure {
  const known = new Map<string, number>();
  return async (words) => {
    const unknown = words.filter(({ word, weight }) => !known.has(`${weight} ${word}`));
    const widths = unknown.length === 0 ? [] : await real(unknown);
    for (const [index, { word, weight }] of unknown.entries()) known.set(`${weight} ${word}`, widths[index] ?? 0);
    return words.map(({ word, weight }) => known.get(`${weight} ${word}`) ?? 0);
  };
}

function drawingsOf({ files }: DocumentInTest): (of: Pictured) => Drawing | undefined {
  const i18n = createI18n(files.locales, throwFault);
  return createDrawings({
    content: files.content,
    t: (key, variables) => i18n.t('en', key, variables),
    origin: 'https://example.org',
    username: () => undefined,
  });
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== '');

/** The words that stand on a card in one size and colour. */
const wordsIn = (lines: readonly TextLine[]) => lines.flatMap(({ text }) => wordsOf(text));

function linesOutside({ height, lines }: Sheet): readonly TextLine[] {
  return lines.filter((line) => {
    const isInside =
      line.x >= 0 && line.x + line.width <= WIDTH && line.y >= 0 && line.y + line.height <= height - MARGIN;
    const isOfText = line.halo === undefined;
    return !isInside || (isOfText && (line.x < MARGIN || line.x + line.width > WIDTH - MARGIN));
  });
}

describe.each(DOCUMENTS)('the cards of $name', (document) => {
  const { content } = document.files;
  const drawingOf = drawingsOf(document);
  const passages = [...sectionPassages(content.statement), ...sentencePassages(content.statement)];
  const drawable = passages.filter(({ text }) => isDrawable(text));
  const layPassages = () =>
    Promise.all(
      drawable.map(async (passage) => {
        const drawing = drawingOf({ kind: 'passage', address: passage.address });
        return { passage, sheet: drawing && (await layCard(drawing, measure)) };
      }),
    );

  it('have the words of their passage, whole and in its order, and whose words they are', async () => {
    for (const { passage, sheet } of await layPassages()) {
      const lines = sheet?.lines ?? [];
      expect(wordsIn(lines.filter(({ colour }) => colour === COLOURS.ink))).toEqual(wordsOf(passage.text));
      const signed = wordsIn(lines.filter(({ weight, colour }) => weight === 400 && colour === COLOURS.soft));
      expect(signed).toEqual(wordsOf(`— ${content.statement.attribution}`));
    }
  });

  it('keep every line within the margins, none over another, at a size that can be read on a phone', async () => {
    const others = [{ kind: 'contents' }, { kind: 'places' }] as const;
    const laid = await Promise.all(others.map(drawingOf).map((drawing) => drawing && layCard(drawing, measure)));
    const sheets = [...(await layPassages()).map(({ sheet }) => sheet), ...laid].filter((sheet) => sheet !== undefined);
    expect(sheets.length).toBeGreaterThanOrEqual(drawable.length + 1);
    for (const sheet of sheets) {
      expect(linesOutside(sheet)).toEqual([]);
      expect(Math.min(sheet.width, sheet.height)).toBeGreaterThanOrEqual(1200);
      expect(Math.min(...sheet.lines.map(({ size }) => size))).toBeGreaterThanOrEqual(28);
    }
    for (const { sheet } of await layPassages()) {
      for (const [index, line] of (sheet?.lines ?? []).entries()) {
        const before = sheet?.lines[index - 1];
        expect(before === undefined || before.y + before.height <= line.y).toBe(true);
      }
    }
  });

  it('say what document it is once, and of what day', async () => {
    const drawing = drawingOf({ kind: 'contents' });
    const lines = drawing?.kind === 'contents' ? [drawing.title, ...drawing.lines] : [];
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line.includes(content.statement.date)).length).toBe(1);
  });

  it('are there for every passage that is not too long', () => {
    for (const pictured of allPictured(content))
      expect(drawingOf(pictured)?.kind ?? 'too long').toMatch(/passage|contents|places|too long/);
    expect(passages.filter(({ text }) => text.length < 1_500).every(({ text }) => isDrawable(text))).toBe(true);
  });
});

describe('a drawn card', () => {
  const statement = DOCUMENTS[0] as DocumentInTest;
  const drawing = drawingsOf(statement)({ kind: 'passage', address: { kind: 'section', section: 2 } }) as Drawing;

  it('has each line as wide as it was measured to be, in one piece', async () => {
    const sheet = (await layCard(drawing, measure)) as Sheet;
    const { children } = await renderer.measure(nodeOf(sheet), { width: sheet.width, height: sheet.height });
    const drawn = children.slice(-sheet.lines.length).map(({ runs }) => runs);
    for (const [index, line] of sheet.lines.entries()) {
      expect(drawn[index]?.map(({ text }) => text).join('')).toBe(line.text);
      expect(Math.abs(Math.max(...(drawn[index] ?? []).map(({ x, width }) => x + width)) - line.width)).toBeLessThan(3);
      expect(new Set(drawn[index]?.map(({ y }) => y)).size).toBe(1);
    }
  });

  it('is the same bytes from every renderer', async () => {
    const other = await createRenderer();
    const digests = await Promise.all(
      [renderer, renderer, other].map(async (each) =>
        createHash('sha256')
          .update((await createDrawer(each)(drawing)) ?? '')
          .digest('hex'),
      ),
    );
    expect(new Set(digests).size).toBe(1);
  });

  it('goes without an address that is wider than a card', async () => {
    const where = `${'a'.repeat(60)}.${'b'.repeat(60)}.example.org/#s2-3`;
    const sheet = await layCard({ ...drawing, where }, measure);
    expect(wordsIn(sheet?.lines ?? [])).not.toContain(where);
    expect(sheet?.lines.length).toBe(((await layCard(drawing, measure))?.lines.length ?? 0) - 1);
  });

  it('is none, and not offered, where whose words they are has letters that the typeface lacks', () => {
    const { files } = statement;
    const content = { ...files.content, statement: { ...files.content.statement, attribution: 'حزب, 2022' } };
    const drawingOf = drawingsOf({ ...statement, files: { ...files, content } });
    expect(drawingOf({ kind: 'passage', address: { kind: 'section', section: 2 } })).toBeUndefined();
    const pictures = { draw: async () => ({ kind: 'busy' }) as const };
    expect([offersOf(content, pictures).pictures, offersOf(files.content, pictures).pictures]).toEqual([false, true]);
  });

  it('of the places is none where one of them has letters that the typeface lacks', () => {
    const { files } = statement;
    const { places } = files.content;
    const foreign = { ...places, items: places.items.map((place) => ({ ...place, item: '阿拉木图' })) };
    const drawingOf = drawingsOf({ ...statement, files: { ...files, content: { ...files.content, places: foreign } } });
    expect(drawingOf({ kind: 'places' })).toBeUndefined();
  });

  it('is none where a word is wider than a card', async () => {
    const endless = { ...drawing, words: 'a'.repeat(200) } as Drawing;
    expect(await createDrawer(renderer)(endless)).toBeUndefined();
  });
});

describe('the typeface', () => {
  const ALPHABETS = {
    English: 'abcdefghijklmnopqrstuvwxyz',
    Kazakh: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
    Russian: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
    Kyrgyz: 'абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя',
    Uzbek: 'abdefghijklmnopqrstuvxyzʻʼўқғҳ',
    Turkmen: 'abçdeäfghijžklmnňoöprsştuüwyýz',
  };
  const SIGNS = '0123456789.,;:!?()[]«»“”‘’„–—-‐…№§•·';

  it.each(Object.entries({ ...ALPHABETS, signs: SIGNS }))('is said to have all letters: %s', (_, letters) => {
    for (const letter of [...letters, ...letters.toUpperCase()]) expect(isDrawable(letter), letter).toBe(true);
  });

  it('has each letter and each sign that it is said to have', async () => {
    const draw = async (letter: string) =>
      Buffer.from(
        await renderer.render(
          { type: 'text', text: asDrawn(letter), style: { fontFamily: TYPEFACE, fontSize: 14, color: '#000' } },
          { width: 24, height: 24, format: 'raw' },
        ),
      );
    const missing = await draw('\uE123');
    for (let code = 0x20; code < 0x2200; code += 1) {
      const letter = String.fromCodePoint(code);
      if (isDrawable(letter) && letter.trim() !== '') {
        expect((await draw(letter)).equals(missing), `U+${code.toString(16)}`).toBe(false);
      }
    }
    expect(isDrawable('حق')).toBe(false);
  });
});
