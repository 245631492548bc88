import { markOf } from '../../bot/redis/redis-mark.ts';
import { refusalByCode, tellRefusal } from '../../bot/redis/redis-refusal.ts';
import { REWRITTEN_LIFE_S } from '../../jobs/plan/keys.ts';
import { AGAIN_AFTER_S } from '../redis/aof-rewrite.ts';
import type { GuaranteeFinding } from '../redis/redis-guarantees.ts';
import { type Claim, formerChecks, refusal } from '../redis/redis-owner.ts';
import { ageInWords } from './amounts.ts';
import type { DryRun } from './dry-run.ts';
import { type Finding, fault, fine, inTwo, unknown, warning } from './finding.ts';

/** Where an operator reads how Redis should be set. */
const MANUAL = 'docs/operating.md#your-own-redis-or-a-hosted-one';

/** Whether Redis keeps what it has acknowledged. */
export function tellGuarantees(found: GuaranteeFinding | undefined): Finding {
  if (found === undefined) return fine('redis.durable', 'it keeps what it has acknowledged, and evicts nothing');
  if (found.event === 'redis.not-checked') return unknown('redis.durable', found.reason);
  if (found.event === 'redis.not-durable') return warning('redis.durable', found.reason, `see ${MANUAL}`);
  return fault('redis.eviction', found.reason, `in its configuration: maxmemory-policy noeviction; see ${MANUAL}`);
}

/** Whether Redis would accept what the program writes. */
export function tellDryRun(run: DryRun | undefined): readonly Finding[] {
  if (run === undefined) return [unknown('redis.rights', 'this Redis drops no transaction')];
  const code = refusalByCode(run.refusal);
  const writes = code === undefined ? [] : [fault('redis.writes', tellRefusal(code), code.cure)];
  if (run.needed.length > 0) {
    return [
      ...writes,
      fault('redis.rights', `its user may not run ${run.needed.join(', ')}`, `give it these rights: ${MANUAL}`),
    ];
  }
  if (run.useful.length > 0) {
    const text = `its user may not run ${run.useful.join(', ')}, which the program can do without`;
    return [...writes, warning('redis.rights', text, `see what that costs: ${MANUAL}`)];
  }
  return [...writes, fine('redis.rights', 'its user has all rights that the program needs')];
}

/** Whose data they are, and whether the key fits. `present`: the mark in Redis. `holds`: whether it holds subscriptions. */
export function tellMark(present: string, claim: Claim, holds: boolean): Finding {
  const { owner, cipher } = claim;
  if (present === markOf(owner, cipher.check))
    return fine('redis.owner', 'its data belong to this bot, and the key fits');
  if (present === '' && !holds) return fine('redis.owner', 'it holds no data of a bot yet');
  const isNameless = owner !== 'playground' && (present === '' || present === 'bot');
  if (isNameless || formerChecks(present, claim) !== undefined) {
    const text = 'its data are not encrypted with the key in use yet';
    return warning(
      'redis.owner',
      text,
      'start the program, which encrypts them, and wait for chats.encrypted in its log',
    );
  }
  if (present.startsWith(`${owner} `) && !holds)
    return fine('redis.owner', 'it belongs to this bot, and holds no subscriptions');
  const { text, cure } = inTwo(refusal(owner, present).message);
  return fault('redis.owner', text, cure);
}

/**
 * When an external Redis' file was last rewritten without what was erased. `life`: of the key that says so (seconds), as `TTL`
 * answers. `isUsed`: whether a program has ever used it.
 */
export function tellRewriting(life: number, isUsed: boolean): Finding {
  if (!isUsed) return fine('redis.rewriting', 'nothing was erased from it yet');
  if (life > AGAIN_AFTER_S) {
    const age = ageInWords((REWRITTEN_LIFE_S - life) * 1_000);
    return fine('redis.rewriting', `its file was rewritten ${age} ago, without what was erased`);
  }
  const cure = 'see docs/operating.md#verbatimnotrewritten';
  if (life > 0)
    return warning('redis.rewriting', 'it refused to rewrite its file within the last hour, or is doing so', cure);
  return warning(
    'redis.rewriting',
    'its file was not rewritten within the last day, so erased data may be in it',
    'start the program, which has it rewritten; a managed Redis must do so by itself',
  );
}

/** Whether somebody paused the queue of posts. */
export function tellQueue(isPaused: boolean): Finding {
  return isPaused
    ? fault(
        'redis.queue',
        'the queue of posts is paused: nothing is posted',
        'see docs/operating.md#verbatimqueuepaused',
      )
    : fine('redis.queue', 'the queue of posts is not paused');
}
