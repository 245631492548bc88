import { chooseCoding, IDENTITY } from './coding.ts';

/** Compresses bytes, by the name of the content coding, the one that we prefer first. */
export type Encoders = Readonly<Record<string, (bytes: Bytes) => Promise<Bytes>>>;

/** A body that is ready to be sent in each coding, with its headers. */
export type Ready = {
  /** The quoted tag of the bytes, without `W/`. */
  readonly tag: string;
  readonly codings: readonly string[];
  readonly forms: ReadonlyMap<string, Form>;
};

type Form = { readonly body: Bytes; readonly headers: Fields; readonly unchanged: Fields };
type Bytes = Uint8Array<ArrayBuffer>;
type Fields = Readonly<Record<string, string>>;

/** Makes all that an answer with this text consists of. `kept` are the headers that a 304 has too. */
export async function makeReady(text: string, type: string, kept: Fields, encoders: Encoders): Promise<Ready> {
  const bytes = new TextEncoder().encode(text);
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  const tag = `"${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}"`;
  const codings = Object.keys(encoders);
  const form = (body: Bytes, etag: string, coding?: string): Form => {
    const unchanged = { ...kept, ETag: etag, ...(codings.length === 0 ? {} : { Vary: 'Accept-Encoding' }) };
    const encoded = coding === undefined ? {} : { 'Content-Encoding': coding };
    const headers = { ...unchanged, ...encoded, 'Content-Type': type, 'Content-Length': String(body.length) };
    return { body, headers, unchanged };
  };
  const encoded = Object.entries(encoders).map(
    // The bytes differ from one coding to another, so the tag is weak.
    async ([coding, encode]) => [coding, form(await encode(bytes), `W/${tag}`, coding)] as const,
  );
  return { tag, codings, forms: new Map([[IDENTITY, form(bytes, tag)], ...(await Promise.all(encoded))]) };
}

/** The answer to a request with these headers: in the coding that the reader wants most, or 304 if the reader has it. */
export function respond({ tag, codings, forms }: Ready, header: (name: string) => string | undefined): Response {
  // Without codings of our own, whoever is between us and the reader compresses.
  const coding = codings.length === 0 ? IDENTITY : chooseCoding(header('Accept-Encoding'), codings);
  const form = coding === undefined ? undefined : forms.get(coding);
  if (form === undefined) return new Response(null, { status: 406, headers: { Vary: 'Accept-Encoding' } });
  return isKept(header('If-None-Match'), tag)
    ? new Response(null, { status: 304, headers: form.unchanged })
    : new Response(form.body, { headers: form.headers });
}

/** Whether the tag is in `If-None-Match`, weak or not (RFC 9110, 13.1.2). No tag can contain another with its quotes. */
function isKept(tags: string | undefined, tag: string): boolean {
  return tags !== undefined && (tags.trim() === '*' || tags.includes(tag));
}
