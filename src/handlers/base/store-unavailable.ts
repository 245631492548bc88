/**
 * Stored data can't be read or written at the moment: there is no connection, or Redis refuses to work.
 * Stores reject with it, and with nothing else of that kind; every other error of theirs is a fault. `cause` is what
 * went wrong there.
 */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
