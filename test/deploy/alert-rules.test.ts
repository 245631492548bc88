import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { REFUSAL_CODES } from '../../src/bot/redis/redis-refusal.ts';
import { readProject } from '../support/project.ts';
import { HEALTHY } from './alerts/healthy.ts';
import { PROGRAM_FAULTS } from './alerts/program-faults.ts';
import { differences, hasPromtool } from './alerts/promtool.ts';
import { STORE_FAULTS } from './alerts/store-faults.ts';
import { TELEGRAM_FAULTS } from './alerts/telegram-faults.ts';

const FAULTS = [...STORE_FAULTS, ...TELEGRAM_FAULTS, ...PROGRAM_FAULTS];

const { groups } = parse(readProject('deploy/alerts.yaml')) as { groups: { rules: { alert: string }[] }[] };
const alerts = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));

describe('the codes by which Redis refuses', () => {
  it('are in the rules all that the program knows, and no others', () => {
    const lists = [...readProject('deploy/alerts.yaml').matchAll(/\bcode!?=~"([A-Z|]+)"/gu)];
    expect(lists).not.toEqual([]);
    for (const [, list = ''] of lists) expect(list.split('|').toSorted()).toEqual(REFUSAL_CODES.toSorted());
  });
});

/** Without promtool (Debian's package prometheus), which `.ci/run` gets, only this much is known. */
describe.skipIf(!hasPromtool)('the rules, as Prometheus evaluates them', () => {
  it.each(HEALTHY)('are silent on $title', (scenario) => {
    expect(differences(scenario)).toBe('');
  });

  it.each(FAULTS)('when $title, fire as they should', (scenario) => {
    expect(differences(scenario)).toBe('');
  });
});

describe('the scenarios', () => {
  it('fire each alert at least once', () => {
    const fired = new Set(FAULTS.flatMap(({ fires }) => fires));
    expect([...fired].toSorted()).toEqual(alerts.toSorted());
  });
});
