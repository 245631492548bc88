/** Prints plain lines for the person who started the program, on standard error; standard output is for the log. */
export function printLines(...lines: readonly string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`);
}
