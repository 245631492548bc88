import { describe, expect, it } from 'vitest';
import { createWorld, outcome } from './support.ts';

const paragraph = (text: unknown) => ({ type: 'paragraph', text });
const PAGE = [
  { type: 'anchor', name: 's1' },
  { type: 'heading', text: 'Section 1', size: 3 },
  { type: 'blockquote', blocks: [paragraph([{ type: 'italic', text: 'The people' }, ' demand'])] },
  {
    type: 'details',
    summary: 'Places',
    blocks: [{ type: 'table', cells: [[{ text: 'Almaty', align: 'left', valign: 'top' }]], is_bordered: true }],
  },
  paragraph({ type: 'anchor_link', text: 'Up', anchor_name: 's1' }),
  { type: 'footer', text: '— The people' },
];
const REQUIRED = '400 Bad Request: RICH_MESSAGE_CONTENT_REQUIRED';

function createPageWorld(version = 10.3) {
  const world = createWorld();
  world.standIn.server.set({ version });
  world.standIn.clients.start({ personId: world.anna.id });
  const send = (blocks: unknown, change: object = {}) =>
    world.call('sendRichMessage', {
      chat_id: world.anna.id,
      rich_message: { blocks, skip_entity_detection: true, ...change },
    });
  return { ...world, send };
}

/** A quotation in a quotation, so many levels deep. */
const inRows = (levels: number): unknown => (levels === 1 ? 'a' : [inRows(levels - 1)]);
const nested = (levels: number): object =>
  levels === 1 ? paragraph('a') : { type: 'blockquote', blocks: [nested(levels - 1)] };

describe('sendRichMessage', () => {
  it('sends a message of blocks', async () => {
    expect(await createPageWorld().send(PAGE)).toMatchObject({ ok: true, result: { rich_message: { blocks: PAGE } } });
  });

  it.each([
    [10.0, '404 Not Found: method not found'],
    [10.1, REQUIRED],
    [10.2, 'accepted'],
  ])('is answered by a server of %d: %s', async (version, answer) => {
    expect(outcome(await createPageWorld(version).send(PAGE))).toBe(answer);
  });

  it.each([
    ['nothing', [], REQUIRED],
    ['an empty heading', [{ type: 'heading', text: '', size: 2 }], REQUIRED],
    ['a quotation of nothing', [{ type: 'blockquote', blocks: [] }], REQUIRED],
    ['no text', [{ type: 'paragraph' }], `400 Bad Request: can't parse InputRichBlock: Can't find field "text"`],
    [
      'a text of a kind that there is not',
      [paragraph({ type: 'plain', text: 'a' })],
      "400 Bad Request: can't parse InputRichBlock: Unsupported rich text type",
    ],
    [
      'a block of a kind that there is not',
      [{ type: 'quote', text: 'a' }],
      "400 Bad Request: can't parse InputRichBlock: Unsupported block type",
    ],
    ['501 blocks', Array.from({ length: 501 }, () => paragraph('a')), '400 Bad Request: RICH_MESSAGE_TOO_MANY_BLOCKS'],
    ['32,769 characters', [paragraph('a'.repeat(32_769))], '400 Bad Request: RICH_MESSAGE_TOO_LONG'],
    ['17 levels of texts in rows', [paragraph(inRows(17) as object)], '400 Bad Request: RICH_MESSAGE_TOO_DEEP'],
    ['17 levels', [nested(17)], '400 Bad Request: RICH_MESSAGE_TOO_DEEP'],
    [
      '21 columns',
      [{ type: 'table', cells: [Array.from({ length: 21 }, () => ({ text: 'a' }))] }],
      '400 Bad Request: RICH_MESSAGE_TABLE_TOO_WIDE',
    ],
  ])('refuses %s', async (_, blocks, refusal) => {
    const { send, standIn } = createPageWorld();
    expect(outcome(await send(blocks))).toBe(refusal);
    expect(standIn.complaints).toEqual([]);
  });

  it('takes 32,768 characters', async () => {
    expect(outcome(await createPageWorld().send([paragraph('a'.repeat(32_768))]))).toBe('accepted');
  });

  it('does not know folded quotations before 10.3', async () => {
    const folded = [{ type: 'expandable_blockquote', text: 'a' }];
    expect(outcome(await createPageWorld(10.2).send(folded))).toMatch(/Unsupported block type$/u);
    expect(outcome(await createPageWorld(10.3).send(folded))).toBe('accepted');
  });

  it.each([
    ['an unknown field', [{ ...paragraph('a'), txet: 'b' }], {}],
    ['a search for links', PAGE, { skip_entity_detection: false }],
    ['markup', undefined, { html: '<p>a</p>' }],
    ['a link to nowhere', [paragraph({ type: 'anchor_link', text: 'Down', anchor_name: 's9' })], {}],
    ['two anchors of one name', [PAGE[0], PAGE[0], paragraph('a')], {}],
  ])('complains of what the real server takes: %s', async (_, blocks, change) => {
    const { send, standIn } = createPageWorld();
    expect(outcome(await send(blocks, change))).toMatch(/^400/u);
    expect(standIn.complaints).toHaveLength(1);
  });
});
