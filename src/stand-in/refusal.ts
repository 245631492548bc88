import type { ResponseParameters } from 'grammy/types';

/** A call that the Bot API refuses. It can be thrown anywhere in the stand-in; its boundary answers it. */
export class Refusal extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'Refusal';
    this.code = code;
    this.parameters = parameters;
  }
}

/** A mistake of ours that the real server would silently accept, so that no answer would reveal it. */
export class Complaint extends Refusal {
  constructor(reason: string) {
    super(400, `Bad Request: ${reason}`);
    this.name = 'Complaint';
  }
}

/** 400. `reason` as the library words it; the server writes its first letter small, unless the word is in CAPITALS. */
export function badRequest(reason: string, parameters?: ResponseParameters): Refusal {
  return new Refusal(400, `Bad Request: ${withSmallFirstLetter(reason)}`, parameters);
}

/** 403: the bot may not write there (any more). */
export function forbidden(reason: string): Refusal {
  return new Refusal(403, `Forbidden: ${withSmallFirstLetter(reason)}`);
}

/** 409: two programs want the updates of one bot. */
export function conflict(reason: string): Refusal {
  return new Refusal(409, `Conflict: ${reason}`);
}

/** 429: the same call can be repeated after this many seconds. */
export function tooManyRequests(retryAfterSeconds: number): Refusal {
  return new Refusal(429, `Too Many Requests: retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds });
}

function withSmallFirstLetter(reason: string): string {
  const isCode = /^.[A-Z_]/.test(reason);
  return isCode ? reason : reason.charAt(0).toLowerCase() + reason.slice(1);
}
