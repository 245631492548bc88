import { setTimeout as pass } from 'node:timers/promises';
import { readProjectFiles } from '../../../src/node/process/project-files.ts';
import { until } from '../../support/process.ts';
import { createRandom } from '../../support/random.ts';
import { createHearing, type Hearing } from '../hearing.ts';
import type { LoneProgram } from '../lone-program.ts';
import { inProgramScene, type ProgramScene } from '../program-scene.ts';
import { type Row, unless } from '../row.ts';

const SIGNALS = ['SIGTERM', 'SIGKILL'] as const;

/** What one person says, the first of it while Telegram takes the answer and stays silent; and a word of each answer. */
const SAID = ['/signatories', '/statement 6', '/about'] as const;

/** Milliseconds: longer than a stop may take, and the first polls after it. */
const STARTED_WITHIN = 30_000;
const ANSWERED_WITHIN = 60_000;
const LONGEST_PAUSE = 500;

/** Telegram stays silent while updates wait behind its answer; the program is stopped or killed, and started again. */
export const silentTelegram: Row = {
  name: 'silent-telegram',
  fault: 'SIGTERM and kill -9 while Telegram is silent with updates waiting',
  seeds: 1,
  run: (run) =>
    inProgramScene(
      1,
      async (scene) => {
        const random = createRandom(run.seed);
        const hearing = createHearing(scene.oracle);
        const count = run.dose(20, 2);
        const faults: string[] = [];
        let answered = 0;
        let program = await startPolling(scene);
        for (let round = 1; round <= count; round += 1) {
          const signal = SIGNALS[round % 2] ?? 'SIGKILL';
          const personId = await speak(scene, hearing);
          await pass(random.between(0, LONGEST_PAUSE));
          program.running.kill(signal);
          const end = await program.running.ended;
          if (signal === 'SIGTERM' && end !== 0) faults.push(`SIGTERM ended it with ${end}`);
          await scene.oracle.clear();
          program = await startPolling(scene);
          const left = await unanswered(hearing, personId);
          answered += SAID.length - left.length;
          if (left.length > 0) faults.push(`after ${signal} nobody answered ${left.join(', ')}`);
          run.progress(`${round} of ${count} stops`);
        }
        return {
          figures: { stops: count, said: count * SAID.length, answered, unanswered: count * SAID.length - answered },
          breaches: [...faults, ...unless(answered > 0, 'nothing was answered')],
        };
      },
      { keepsMessages: true },
    ),
};

async function startPolling(scene: ProgramScene): Promise<LoneProgram> {
  const program = await scene.start({ ROLE: 'all' });
  await Promise.race([program.running.hears(/"updates\.started"/u), pass(STARTED_WITHIN)]);
  return program;
}

/** Somebody new says all of it; resolves when the first answer is with Telegram, and nothing comes back. */
async function speak({ oracle }: ProgramScene, hearing: Hearing): Promise<number> {
  const { id: personId } = await oracle.act<{ id: number }>('add-person', { firstName: 'Reader', languageCode: 'en' });
  await oracle.act('fault', { method: 'sendMessage', count: 1, fault: { kind: 'silence', applied: true } });
  for (const text of SAID) await oracle.act('say', { personId, chatId: personId, text });
  await until('Telegram has the first answer', async () => (await textsFor(hearing, personId)).length > 0);
  return personId;
}

/** What this person said and nobody answered in time. */
async function unanswered(hearing: Hearing, personId: number): Promise<readonly string[]> {
  const words = answers();
  const left = async (): Promise<readonly string[]> => {
    const texts = await textsFor(hearing, personId);
    return SAID.filter((said) => !texts.some((text) => text.includes(words[said])));
  };
  await until('all is answered', async () => (await left()).length === 0, ANSWERED_WITHIN).catch(() => {});
  return left();
}

async function textsFor(hearing: Hearing, personId: number): Promise<readonly string[]> {
  return (await hearing.calls()).flatMap(({ parameters }) =>
    Number(parameters['chat_id']) === personId ? [String(parameters['text'])] : [],
  );
}

function answers(): Readonly<Record<(typeof SAID)[number], string>> {
  const { content } = readProjectFiles();
  return {
    '/signatories': content.signatories.all[0]?.name ?? '',
    '/statement 6': content.statement.sections[5]?.text ?? '',
    '/about': 'SHA-256',
  };
}
