/** A refusal by Telegram itself. A proxy's page or JSON is not one, whatever its status. */
export type Refusal = {
  readonly code: number;
  readonly description: string;
  /** Seconds. */
  readonly retryAfter: number | undefined;
  /** The chat's new ID. */
  readonly migrateTo: number | undefined;
};

/** Reads the body of an answer: the Bot API says `ok: false` and an `error_code`, which is the answer's status too. */
export function readRefusal(status: number, body: unknown): Refusal | undefined {
  const { ok, error_code: code, description, parameters } = fieldsOf(body);
  if (ok !== false || code !== status) return undefined;
  const { retry_after: retryAfter, migrate_to_chat_id: migrateTo } = fieldsOf(parameters);
  return {
    code: status,
    description: typeof description === 'string' ? description : '',
    retryAfter: typeof retryAfter === 'number' && Number.isFinite(retryAfter) ? retryAfter : undefined,
    migrateTo: Number.isSafeInteger(migrateTo) ? Number(migrateTo) : undefined,
  };
}

/** Whether it is Telegram's own answer, good or bad. */
export function isTelegrams(status: number, body: unknown): boolean {
  return isOk(status, body) || readRefusal(status, body) !== undefined;
}

/** Whether Telegram says that the call was carried out. */
export function isOk(status: number, body: unknown): boolean {
  return status === 200 && fieldsOf(body)['ok'] === true;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
