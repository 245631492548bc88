import { describe, expect, it } from 'vitest';
import { type Fault, proxyPage, refusalOf, tooManyRequests } from '../../src/stand-in/faults.ts';
import { createWorld, outcome, TOKEN } from './support.ts';

function createChat() {
  const world = createWorld();
  world.standIn.clients.start({ personId: world.anna.id });
  const send = () => world.call('sendMessage', { chat_id: world.anna.id, text: 'x' });
  return { ...world, send };
}

describe('a fault', () => {
  it('meets as many calls of its method as were planned, and no others', async () => {
    const { standIn, call, send } = createChat();
    standIn.faults.next('sendMessage', 2, tooManyRequests(7));
    expect(outcome(await call('getMe'))).toBe('accepted');
    expect(await send()).toEqual({
      ok: false,
      error_code: 429,
      description: 'Too Many Requests: retry after 7',
      parameters: { retry_after: 7 },
    });
    expect(outcome(await send())).toMatch(/^429/);
    expect(outcome(await send())).toBe('accepted');
  });

  it.each<[string, Fault, number]>([
    ['an error before anything happened', { kind: 'reply', status: 500, body: {} }, 0],
    ['an error after it was done', { kind: 'reply', status: 500, body: {}, applied: true }, 1],
    ['a cut connection before anything happened', { kind: 'cut' }, 0],
    ['a cut connection after it was done', { kind: 'cut', applied: true }, 1],
  ])('can be %s', async (_, fault, accepted) => {
    const { standIn, send } = createChat();
    standIn.faults.next('*', 1, fault);
    await send().catch((error: unknown) => expect(error).toBeInstanceOf(TypeError));
    expect(standIn.accepted).toHaveLength(accepted);
  });

  it.each([
    ['HTML', '<html>502</html>'],
    ['nothing', ''],
    ['half an answer', '{"ok":true,"resu'],
  ])('can answer %s', async (_, body) => {
    const { standIn } = createChat();
    standIn.faults.next('getMe', 1, { kind: 'reply', status: 502, body });
    const response = await standIn.fetch(new Request(`http://stand-in.invalid/bot${TOKEN}/getMe`));
    expect(response.status).toBe(502);
    expect(await response.text()).toBe(body);
  });

  it.each([400, 401, 403, 404, 409, 429, 502])('can be a page of a proxy with status %i', async (status) => {
    const { standIn } = createChat();
    standIn.faults.next('getMe', 1, proxyPage(status));
    const response = await standIn.fetch(new Request(`http://stand-in.invalid/bot${TOKEN}/getMe`));
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'text/html']);
    expect(await response.text()).toMatch(/^<html>/);
  });

  it('can be a refusal of any code, in the words of the Bot API', async () => {
    const { standIn, call } = createChat();
    standIn.faults.next('getMe', 1, refusalOf(401, 'Unauthorized'));
    expect(await call('getMe')).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  });

  it('can be a ban of the whole bot that counts down, and then lets everything through', async () => {
    const { standIn, clock, call, send } = createChat();
    standIn.faults.ban(120);
    expect(await send()).toMatchObject({ error_code: 429, parameters: { retry_after: 120 } });
    expect(outcome(await call('getMe'))).toBe('accepted');
    clock.now += 60_500;
    expect(await send()).toMatchObject({ description: 'Too Many Requests: retry after 60' });
    clock.now += 59_500;
    expect(outcome(await send())).toBe('accepted');
  });

  it('can be silence after the deed, until the caller gives up', async () => {
    const { standIn, anna } = createChat();
    standIn.faults.next('sendMessage', 1, { kind: 'silence', applied: true });
    const controller = new AbortController();
    const url = `http://stand-in.invalid/bot${TOKEN}/sendMessage?chat_id=${anna.id}&text=x`;
    const answer = standIn.fetch(new Request(url, { signal: controller.signal }));
    controller.abort();
    await expect(answer).rejects.toThrow('cut');
    expect(standIn.accepted).toHaveLength(1);
  });

  it('can follow a rule, until it is cleared', async () => {
    const { standIn, send } = createChat();
    let count = 0;
    standIn.faults.rule(() => (++count % 2 === 1 ? tooManyRequests(1) : undefined));
    const outcomes = [await send(), await send(), await send()].map((answer) => answer.ok);
    expect(outcomes).toEqual([false, true, false]);
    standIn.faults.clear();
    expect((await send()).ok).toBe(true);
    expect(count).toBe(3);
  });
});
