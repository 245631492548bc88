import { HttpError, type Transformer } from 'grammy';

/**
 * Lets only the Bot API's own answers through, each with `ok`, and a refusal with its `error_code`. JSON of anybody
 * between it and us is a failure of the network, as a page in HTML is: no refusal and no result.
 */
export function createOwnAnswers(): Transformer {
  return async (call, method, payload, signal) => {
    const answer = await call(method, payload, signal);
    if (isOwn(answer)) return answer;
    throw new HttpError(`The answer to '${method}' is not the Bot API's`, new SyntaxError('no answer of the Bot API'));
  };
}

function isOwn(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  if (answer.ok === true) return 'result' in answer;
  return (
    answer.ok === false &&
    'error_code' in answer &&
    typeof answer.error_code === 'number' &&
    'description' in answer &&
    typeof answer.description === 'string'
  );
}
