import { COLOURS, MARGIN, MEASURE, type Rule, type TextLine } from './sheet.ts';
import { EMPTY, place, type Style, type Typesetter } from './typesetting.ts';

const ATTRIBUTION: Style = { size: 28, leading: 40, weight: 400, colour: COLOURS.soft };
const WHERE: Style = { ...ATTRIBUTION, colour: COLOURS.accent };

/** Between the rule, the attribution and the address (pixels). */
const BELOW_RULE = 26;
const ABOVE_ADDRESS = 12;

/** The foot of a card, which can be placed at any height. */
export type Footer = {
  readonly height: number;
  at(y: number): { readonly lines: readonly TextLine[]; readonly rules: readonly Rule[] };
};

/**
 * A thin rule, whose words they are, and where they can be read, if that has room. `undefined` if a word of the first is too
 * wide.
 */
export function setFooter(
  { attribution, where }: { readonly attribution: string; readonly where: string },
  typesetter: Typesetter,
): Footer | undefined {
  const signed = typesetter.set(attribution, ATTRIBUTION, MEASURE);
  // Some hosts give out addresses that are wider than a card, and an address is never broken.
  const address = typesetter.set(where, WHERE, MEASURE) ?? EMPTY;
  if (signed === undefined) return undefined;
  const gap = address.lines.length === 0 ? 0 : ABOVE_ADDRESS;
  return {
    height: BELOW_RULE + signed.height + gap + address.height,
    at: (y) => ({
      rules: [{ x: MARGIN, y, width: MEASURE, colour: COLOURS.line }],
      lines: [
        ...place(signed, MARGIN, y + BELOW_RULE),
        ...place(address, MARGIN, y + BELOW_RULE + signed.height + gap),
      ],
    }),
  };
}
