import { type Answer, type Answers, isSameAnswer, partsOf } from './answer.ts';
import type { Program } from './start-program.ts';
import { ALL_COMMANDS, ALL_QUERIES, everyUpdate } from './updates.ts';

/** What this program answers to everything that is asked in a run. */
export async function collectAnswers({ load }: Program): Promise<Answers> {
  const answered: Answer[] = [];
  for (const asked of everyUpdate()) answered.push((await load.ask(asked)).answer);
  const parts = answered.map(partsOf);
  const pair = (names: readonly string[], from: number) =>
    Object.fromEntries(names.map((name, index) => [name, parts[from + index] ?? {}]));
  return { commands: pair(ALL_COMMANDS, 0), inline: pair(ALL_QUERIES, ALL_COMMANDS.length) };
}

/** Throws unless the program answers all of it as given: what is measured must be the same work. */
export async function checkAnswers(program: Program, { commands, inline }: Answers): Promise<void> {
  for (const asked of everyUpdate()) {
    const { answer } = await program.load.ask(asked);
    const { message, inline_query: query } = asked.update;
    const expected: Answer =
      query === undefined
        ? { method: 'sendMessage', parameters: commands[message?.text ?? ''] ?? {} }
        : { method: 'answerInlineQuery', parameters: inline[query.query] ?? {} };
    if (!isSameAnswer(answer, expected)) {
      throw new Error(
        `${program.name} answers otherwise: ${JSON.stringify(answer)} and not ${JSON.stringify(expected)}`,
      );
    }
  }
}
