/** The embedded Redis can't run. The message is one line for the operator, with the problem and the cure. */
export class EmbeddedRedisError extends Error {
  override readonly name: string = 'EmbeddedRedisError';
}

/** Another program uses this DATA_DIR. Nothing was started or changed. */
export class DataDirInUse extends EmbeddedRedisError {
  override readonly name = 'DataDirInUse';
  readonly dataDir: string;

  constructor(dataDir: string) {
    super(
      `DATA_DIR ${dataDir} is in use by another running Verbatim: stop that one, or set another DATA_DIR, or REDIS_URL.`,
    );
    this.dataDir = dataDir;
  }
}
