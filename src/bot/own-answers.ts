import { HttpError, type Transformer } from 'grammy';

/**
 * Accepts only the Bot API's own answers: each has `ok`, and a refusal also has `error_code`. JSON from a proxy in between
 * is a network failure, like an HTML page: neither a refusal nor a result.
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
