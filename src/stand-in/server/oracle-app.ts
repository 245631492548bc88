import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { answerError } from '../clients-app.ts';
import { readJsonRequest } from '../json-request.ts';
import { postGuard } from '../post-guard.ts';
import type { StandIn } from '../stand-in.ts';
import type { Connections } from './connections.ts';
import { drawFaults, type FaultShare } from './fault-shares.ts';
import { summarize } from './send-summary.ts';
import { inFlightAt, type SendLog } from './sends.ts';

/** What these routes need. */
export type OracleDeps = {
  readonly standIn: StandIn;
  readonly log: SendLog;
  readonly connections: () => Connections;
};

/** For load and fault runs against the stand-in's server: what was sent and when, seeded faults, refused connections. */
export function createOracleApp({ standIn, log, connections }: OracleDeps): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('/clients/*', postGuard);
  app.onError(answerError);
  app.get('/clients/accepted', (c) => {
    const calls = standIn.accepted.slice(Number(c.req.query('from') ?? 0));
    return c.json(calls.map((call) => ({ ...call, ...timesOf(log, call) })));
  });
  app.get('/clients/complaints', (c) => c.json(standIn.complaints));
  app.get('/clients/accepted-summary', (c) => c.json(summarize(log.sends, c.req.query('by-chat') === '1')));
  app.get('/clients/sends', (c) => c.json(log.sends.slice(Number(c.req.query('from') ?? 0))));
  app.get('/clients/in-flight', (c) => c.json(inFlightAt(log.sends, Number(c.req.query('at') ?? Date.now()))));
  app.post('/clients/fault-rule', async (c) => {
    const shape = { seed: 'integer', method: 'text', rules: 'objects' } as const;
    const { seed, method, rules } = readJsonRequest(await c.req.text(), shape);
    // The test that sends a rule is responsible for its form.
    standIn.faults.rule(drawFaults(Number(seed), String(method), rules as FaultShare[]));
    return c.json({});
  });
  app.post('/clients/refuse', async (c) => {
    const { milliseconds } = readJsonRequest(await c.req.text(), { milliseconds: 'integer' });
    c.env.outgoing.once('finish', () => connections().refuse(Number(milliseconds)));
    return c.json({});
  });
  return app;
}

function timesOf(log: SendLog, call: Parameters<SendLog['of']>[0]) {
  const send = log.of(call);
  if (send === undefined) return {};
  const { receivedAt, answered, answeredAt, goneAt } = send;
  return { receivedAt, answered, ...(answeredAt && { answeredAt }), ...(goneAt && { goneAt }) };
}
