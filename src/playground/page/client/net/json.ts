/** The program said no, in words for the person. */
export class Refusal extends Error {}

export const postJson = (address: URL, body: object): Promise<Response> =>
  fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

/** What a response holds; rejects with a `Refusal` where the program said no. */
export const readJson = async <T>(response: Response): Promise<T> => {
  // The program and the page are of one version; what it sends is what client-protocol.ts says.
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
