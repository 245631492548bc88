/** What the doctor asks: none of these changes anything, or takes an update from the program that runs. */
export type Method = 'getMe' | 'getWebhookInfo' | 'getMyCommands';

type Fields = Readonly<Record<string, unknown>>;

/** Whether a result has the fields of the Bot API that the doctor reads. */
const SHAPES = {
  getMe: (result) => isRecord(result) && /^\w{1,64}$/u.test(String(result['username'])),
  getWebhookInfo: (result) =>
    isRecord(result) &&
    isText(result['url']) &&
    Number.isSafeInteger(result['pending_update_count']) &&
    isUnsetOr(result['last_error_date'], Number.isSafeInteger) &&
    isUnsetOr(result['last_error_message'], isText) &&
    isUnsetOr(result['allowed_updates'], Array.isArray),
  getMyCommands: (result) =>
    Array.isArray(result) &&
    result.every((one) => isRecord(one) && isText(one['command']) && isText(one['description'])),
} as const satisfies Record<Method, (result: unknown) => boolean>;

/** Whether this is what the Bot API answers to that method. Anything may answer in its place, and in any form. */
export function isResultOf(method: Method, result: unknown): boolean {
  return SHAPES[method](result);
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isUnsetOr(value: unknown, isRight: (value: unknown) => boolean): boolean {
  return value === undefined || isRight(value);
}
