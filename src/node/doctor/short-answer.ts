/** No answer that the doctor reads is as long: the metrics are the longest, with about 100 kB (characters). */
const MOST_CHARACTERS = 1_000_000;

/** The text of an answer, or its beginning: whoever answers may go on for ever. */
export async function readShort(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    if (text.length >= MOST_CHARACTERS) break;
  }
  return text.slice(0, MOST_CHARACTERS);
}
