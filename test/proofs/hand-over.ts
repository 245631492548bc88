/**
 * What we could hand over: a person uses everything that the bot can do, in private, in a group, with a channel and where the bot
 * is not a member, and has a passage posted. Then everything that the operator of the bot has is printed. Ends with 1 if anything
 * of that person is in it.
 *
 *     npm run hand-over
 */
import { type CanaryPerson, formsOf, found, postNow, walk } from '../support/canary.ts';
import { handOver } from '../support/hand-over.ts';

const PERSON: CanaryPerson = { id: 7_770_001_112_223, word: 'aigerim', cyrillic: 'айгерим' };

const run = await walk(PERSON);
try {
  await postNow(run, PERSON);
  const all = await handOver(run);
  for (const { title, lines } of all) console.log([`== ${title}`, ...lines, ''].join('\n'));
  const traces = found(JSON.stringify(all), formsOf(PERSON));
  console.log(`== Of the person: their ID, name and words, in ${formsOf(PERSON).length} forms\n${traces.length} found`);
  process.exitCode = traces.length === 0 ? 0 : 1;
} finally {
  await run.end();
}
