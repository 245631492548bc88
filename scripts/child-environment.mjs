/** Where things are, how the network is reached, which language is spoken. */
const ALLOWED =
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|TZ|LANG|LC_\w+|TMPDIR|LD_LIBRARY_PATH|XDG_\w+|(https?|all|no)_proxy|SSL_CERT_(FILE|DIR)|NODE_EXTRA_CA_CERTS|npm_config_.+)$/iu;

/**
 * What a program that we start may know of our environment. None of our settings: the bot's token may be among them, and packages
 * run code of strangers.
 *
 * @param {Readonly<Record<string, string>>} [own] variables for it alone
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {Record<string, string>}
 */
export function childEnvironment(own = {}, env = process.env) {
  const allowed = Object.entries(env).filter(([name, value]) => value !== undefined && ALLOWED.test(name));
  return { .../** @type {Record<string, string>} */ (Object.fromEntries(allowed)), ...own };
}
