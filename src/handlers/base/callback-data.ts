/** Callback data of a button: 1 to 64 bytes; Bot API, InlineKeyboardButton. Ours is ASCII. */
const DATA = /^[\x20-\x7E]{1,64}$/u;

/** Writes a value as text and reads it back. `parse` can accept more than `format` writes: `callbackData` compares the whole. */
export type Codec<Value> = {
  format(value: Value): string;
  parse(text: string): Value | undefined;
};

type ValueOf<Known> = Known extends Codec<infer Value> ? Value : never;

/** A press of one of these kinds: its name, and the fields that its codec reads. */
export type PressOf<Kinds extends KindTable> = {
  [Kind in keyof Kinds & string]: { readonly kind: Kind } & ValueOf<Kinds[Kind]>;
}[keyof Kinds & string];

type KindTable = Readonly<Record<string, Codec<object>>>;

/** The callback data of one feature's buttons. */
export type CallbackData<Press> = {
  /** Throws a RangeError if it does not fit into a button. */
  format(press: Press): string;
  fits(press: Press): boolean;
  /** `undefined` for anything that `format` does not write: another feature's data, another version's, a forgery. */
  parse(data: string): Press | undefined;
};

/**
 * Callback data that has one way to be written.
 *
 *     const data = callbackData(kindsOf({ help: noFields(), passage: field('address', ADDRESS) }, ':'));
 *     data.parse('passage:2.3'); // { kind: 'passage', address: … }
 */
export function callbackData<Press>(codec: Codec<Press>): CallbackData<Press> {
  return {
    format(press) {
      const data = codec.format(press);
      if (!DATA.test(data)) throw new RangeError('callback data: longer than 64 bytes, or not ASCII; shorten it');
      return data;
    },
    fits: (press) => DATA.test(codec.format(press)),
    parse(data) {
      const press = DATA.test(data) ? codec.parse(data) : undefined;
      return press !== undefined && codec.format(press) === data ? press : undefined;
    },
  };
}

/** Presses of several kinds: `passage:2.3` with `:` as the separator, and only the kind if there are no fields. */
export function kindsOf<const Kinds extends KindTable>(kinds: Kinds, separator: string): Codec<PressOf<Kinds>> {
  const codecOf = (kind: string): Codec<object> | undefined => (Object.hasOwn(kinds, kind) ? kinds[kind] : undefined);
  return {
    format(press) {
      const fields = codecOf(press.kind)?.format(press) ?? '';
      return fields === '' ? press.kind : `${press.kind}${separator}${fields}`;
    },
    parse(text) {
      const [kind = '', ...rest] = text.split(separator);
      const fields = codecOf(kind)?.parse(rest.join(separator));
      // The table says which fields a kind has.
      return fields && ({ kind, ...fields } as PressOf<Kinds>);
    },
  };
}

/** The only field of a press. */
export function field<const Name extends string, Value>(
  name: Name,
  codec: Codec<Value>,
): Codec<{ readonly [Key in Name]: Value }> {
  return {
    format: (press) => codec.format(press[name]),
    parse(text) {
      const value = codec.parse(text);
      return value === undefined ? undefined : ({ [name]: value } as { readonly [Key in Name]: Value });
    },
  };
}

/** A press without fields. `written` takes their place. */
export function noFields(written = ''): Codec<object> {
  return { format: () => written, parse: (text) => (text === written ? {} : undefined) };
}

/** One of these words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Codec<Word> {
  return { format: String, parse: (text) => words.find((word) => word === text) };
}

/** A text of this form. */
export function matching(form: RegExp): Codec<string> {
  return { format: String, parse: (text) => (form.test(text) ? text : undefined) };
}

/** `yes` or `no`. */
export const YES_OR_NO: Codec<boolean> = {
  format: (value) => (value ? 'yes' : 'no'),
  parse: (text) => text === 'yes',
};

/** A whole number from 0 on, below `end`. */
export function wholeNumber(radix: 10 | 36, end: number): Codec<number> {
  return {
    format: (value) => value.toString(radix),
    parse(text) {
      const value = Number.parseInt(text, radix);
      return value >= 0 && value < end ? value : undefined;
    },
  };
}
