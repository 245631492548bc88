/** The program said no, in words for the person. */
export class Refusal extends Error {}

/** Sends an object as JSON. */
export const postJson = (address: URL, body: object): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** The content of a response; rejects with a `Refusal` if the program refused. */
export const readJson = async <T>(response: Response): Promise<T> => {
  // The program and the page have the same version, so its answers follow client-protocol.ts.
  if (response.ok) return (await response.json()) as T;
  throw new Refusal(reasonIn(await response.text()) ?? `${response.status} ${response.statusText}`);
};

const reasonIn = (body: string): string | undefined => {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null) return undefined;
    return Object.values(answer).find((value) => typeof value === 'string');
  } catch {
    return undefined;
  }
};
