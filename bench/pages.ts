/**
 * The page at `/` as the real program serves it, beside a bare node:http that sends the same bytes: microseconds of processor
 * time of the process for a request over a kept connection, whole and for a reader who has it (304).
 *
 *     npm run bench:pages [-- --shots 7 --requests 1500]
 */
import { Agent, request } from 'node:http';
import { parseArgs } from 'node:util';
import { startProgram } from '../test/browser/program.ts';
import { endAll, startHeard } from '../test/faults/owned.ts';
import { quantile } from './peers/ratios.ts';
import { endOnSignals } from './peers/stage.ts';
import { processorTime } from './peers/usage.ts';

const { values } = parseArgs({
  options: { shots: { type: 'string', default: '7' }, requests: { type: 'string', default: '1500' } },
});
const [shots, requests] = [Number(values.shots), Number(values.requests)];

const UNDER_WAY = 8;

/** As a browser sends it. */
const ACCEPTED = { 'Accept-Encoding': 'gzip, deflate, br, zstd', 'Accept-Language': 'en', 'User-Agent': 'Mozilla/5.0' };
const KINDS = { whole: ACCEPTED, kept: { ...ACCEPTED, 'If-None-Match': '*' } } as const;

type Server = { readonly name: string; readonly url: string; readonly pid: number };

const agent = new Agent({ keepAlive: true, maxSockets: UNDER_WAY });

function get(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers }, (response) => response.resume().once('end', resolve));
    asked.once('error', reject).end();
  });
}

async function flood({ url }: Server, kind: keyof typeof KINDS, count: number): Promise<void> {
  let left = count;
  const work = async (): Promise<void> => {
    while (left-- > 0) await get(url, KINDS[kind]);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, work));
}

endOnSignals();
const program = await startProgram();
try {
  const ours = { name: 'Verbatim', url: new URL('/', program.url).href, pid: program.pid };
  const bare = startHeard({
    command: [process.execPath, `${import.meta.dirname}/peers/programs/bare-page.mjs`, ours.url],
  });
  const url = (await bare.hears(/^http/u)).trim();
  const servers: readonly Server[] = [{ name: 'node:http', url, pid: bare.pid }, ours];
  const took = new Map<string, number[]>();
  for (let shot = -1; shot < shots; shot += 1) {
    for (const server of servers) {
      for (const kind of ['whole', 'kept'] as const) {
        const from = processorTime(server.pid);
        await flood(server, kind, requests);
        const each = (1_000 * (processorTime(server.pid) - from)) / requests;
        // The first shot warms.
        if (shot >= 0) took.set(`${server.name}, ${kind}`, [...(took.get(`${server.name}, ${kind}`) ?? []), each]);
      }
    }
  }
  const rows = Array.from(took, ([name, all]) => [
    name,
    { middle: quantile(all, 0.5).toFixed(1), least: Math.min(...all).toFixed(1), most: Math.max(...all).toFixed(1) },
  ]);
  console.table(Object.fromEntries(rows));
} finally {
  await program.stop();
  endAll();
}
process.exit();
