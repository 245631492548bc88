/**
 * Posting beside what one would write first: node-cron with a loop that waits between its sends, and a BullMQ job scheduler
 * for each chat. All chats are due in the same minute, at a Bot API that answers after 50 ms; then each program is killed
 * after a third of its posts and started again. Writes its table into docs/performance.md; with `--print`, only prints it.
 * Linux only, about half an hour.
 *
 *     npm run bench:peers-posting [-- --rounds 3 --chats 10000 --rate 1000 --print]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endAll } from '../test/faults/owned.ts';
import { describeMachine, takeCores } from './peers/cores.ts';
import { installPeers } from './peers/packages.ts';
import { POSTERS, type Poster } from './peers/poster.ts';
import { measureKill, measurePosting, type Posted } from './peers/posting.ts';
import { postingTable } from './peers/posting-table.ts';
import { turns } from './peers/ratios.ts';
import { withSection } from './peers/section.ts';
import { endOnSignals } from './peers/stage.ts';

const PAGE = new URL('../docs/performance.md', import.meta.url);

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    chats: { type: 'string', default: '10000' },
    rate: { type: 'string', default: '1000' },
    print: { type: 'boolean', default: false },
  },
});
const [rounds, chats, rate] = [Number(values.rounds), Number(values.chats), Number(values.rate)];
const [reference, ...others] = POSTERS;

installPeers();
endOnSignals();
const core = takeCores().ofPrograms;
try {
  const shots: { readonly program: string; readonly posted: Posted }[] = [];
  for (const name of turns(
    reference.name,
    others.map((other) => other.name),
    rounds,
  )) {
    console.error(`posting: ${name}`);
    const poster = POSTERS.find((each) => each.name === name) as Poster;
    shots.push({ program: name, posted: await measurePosting(poster, core, chats, rate) });
  }
  const killed = new Map<string, Awaited<ReturnType<typeof measureKill>>>();
  for (const poster of POSTERS) {
    console.error(`killing: ${poster.name}`);
    killed.set(poster.name, await measureKill(poster, core, chats, rate));
  }
  const day = new Date().toISOString().slice(0, 10);
  const origin = `Measured on ${day}: ${describeMachine()}; ${rounds} rounds, ${chats.toLocaleString('en')} chats, ${rate} posts a second allowed.`;
  const section = `${origin}\n\n${postingTable(reference.name, shots, killed, rate)}`;
  console.log(section);
  if (!values.print) writeFileSync(PAGE, withSection(readFileSync(PAGE, 'utf8'), 'posting', section));
} finally {
  endAll();
}
process.exit();
