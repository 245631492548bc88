import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type RedisConfig, readConfig } from '../../src/bot/config.ts';
import { REFUSAL_CODES } from '../../src/bot/redis/redis-refusal.ts';

import { fakeRedis, metricsOf, samplesOf } from '../support/metrics.ts';
import { readProject } from '../support/project.ts';
import { INTERVAL } from './alerts/promtool.ts';

type Rule = {
  readonly alert: string;
  readonly expr: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
};

const { groups } = parse(readProject('deploy/alerts.yaml')) as { groups: { rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const manual = readProject('docs/operating.md');

const WEBHOOK_URL = 'https://example.org/telegram';
const silent = () => {};

/** The names of what a page shows on which something of every kind has happened. */
async function namesOf(redis: RedisConfig): Promise<readonly string[]> {
  const source = { kind: 'webhook', token: '1:canary', secret: 'canary', url: WEBHOOK_URL } as const;
  const metrics = metricsOf({ source, redis });
  metrics.counted({ debug: silent, info: silent, warn: silent, error: silent }).error('http.failed');
  const answer = { ok: true, result: { url: WEBHOOK_URL, pending_update_count: 1, last_error_date: 1 } };
  // As much of an API as is asked here.
  const call = metrics.calls as (...of: unknown[]) => Promise<unknown>;
  for (const method of ['getWebhookInfo', 'getUpdates']) await call(async () => answer, method, {});
  metrics.posts({ kind: 'counted', paused: { 'no-rights': 1, 'no-topic': 0, 'by-person': 0, restored: 0, ended: 0 } });
  const signs = {
    tickAge: () => 1,
    clockDifference: () => 1,
    rewritingAge: () => 1,
    backupAge: async () => 1,
  };
  const page = metrics.page({
    redis: fakeRedis(),
    readiness: async () => ({ kind: 'ready' }),
    redisAnswers: () => true,
    now: () => 0,
    signs,
  });
  return Object.keys(samplesOf((await page()).body));
}

const samples = [
  ...(await namesOf({ kind: 'embedded', dataDir: '.data' })),
  ...(await namesOf({ kind: 'outside', urls: [] })),
];

/** `name` or `name{label="value",…}` as they stand in expressions. */
const selectors = rules.flatMap(({ alert, expr }) =>
  Array.from(
    expr.matchAll(/\b((?:verbatim|process|nodejs)_\w+)(?:\{([^}]*)\})?/gu),
    ([, name = '', labels = '']) => [alert, name, labels] as const,
  ),
);

/** Prometheus adds these itself, or its own settings do. */
const OF_PROMETHEUS = /^job=/u;

describe('the alerts', () => {
  it.each(selectors)('%s: the program has %s{%s}', (_, name, labels) => {
    const wanted = labels.split(',').filter((label) => label !== '' && !OF_PROMETHEUS.test(label));
    const found = samples.filter((sample) => sample === name || sample.startsWith(`${name}{`));
    expect(found).not.toEqual([]);
    for (const label of wanted) {
      const [, key = '', operator = '', value = ''] = /^(\w+)(=~?|!~)"([^"]*)"$/u.exec(label) ?? [];
      for (const one of operator === '=' ? [value] : value.split('|')) {
        expect(found.some((sample) => sample.includes(`${key}="${one}"`))).toBe(true);
      }
    }
  });

  it.each(rules)('$alert says what is wrong and what to do, and has its section in the manual', (rule) => {
    const { summary, what_to_do: advice, runbook } = rule.annotations;
    expect(summary).toMatch(/\w/u);
    expect(advice).toMatch(/\.$/u);
    expect(runbook).toBe(`docs/operating.md#${rule.alert.toLowerCase()}`);
    expect(manual).toContain(`\n### ${rule.alert}\n\n`);
    expect(['page', 'ticket']).toContain(rule.labels['severity']);
  });

  it('look at something that the program counts, or at whether it is there at all', () => {
    const without = rules.filter(({ alert }) => !selectors.some(([of]) => of === alert));
    expect(without.map(({ expr }) => expr)).toEqual(['up{job="verbatim"} == 0']);
  });

  it('know every code by which Redis may refuse', () => {
    const lists = rules.flatMap(({ expr }) => Array.from(expr.matchAll(/code[=!]~"([^"]*)"/gu), ([, list]) => list));
    expect([...new Set(lists)]).toEqual([REFUSAL_CODES.join('|')]);
  });

  it('are those of the manual, each once', () => {
    const sections = Array.from(manual.matchAll(/^### (Verbatim\w+)$/gmu), ([, name]) => name);
    expect(rules.map(({ alert }) => alert).toSorted()).toEqual(sections.toSorted());
    expect(new Set(sections).size).toBe(sections.length);
  });
});

describe('the manual', () => {
  it('names metrics that there are, and all of our own', () => {
    const named = [...new Set(Array.from(manual.matchAll(/`(verbatim_\w+)`/gu), ([, name = '']) => name))];
    const base = (sample: string): string => sample.replace(/\{.*$/u, '').replace(/_(bucket|sum|count)$/u, '');
    const ours = [...new Set(samples.map(base).filter((name) => name.startsWith('verbatim_')))];
    expect(named.toSorted()).toEqual(ours.toSorted());
  });
});

describe('the settings for Prometheus', () => {
  const settings = parse(readProject('deploy/prometheus.yml')) as {
    readonly global: object;
    readonly rule_files: readonly string[];
    readonly scrape_configs: readonly {
      readonly job_name: string;
      readonly static_configs: readonly { readonly targets: readonly string[] }[];
    }[];
  };

  it('take the alerts from where the manual puts the program', () => {
    expect(settings.rule_files).toEqual(['/opt/verbatim/deploy/alerts.yaml']);
  });

  it('ask as often as in the scenarios', () => {
    expect(settings.global).toEqual({ scrape_interval: INTERVAL, evaluation_interval: INTERVAL });
  });

  it('are kept for longer than the alerts look back, and not much longer', () => {
    const hours = rules.flatMap(({ expr }) =>
      Array.from(expr.matchAll(/offset (\d+)([hd])/gu), ([, n, unit]) => Number(n) * (unit === 'd' ? 24 : 1)),
    );
    const days = Number(/storage\.tsdb\.retention\.time=(\d+)d/u.exec(manual)?.[1]);
    expect(days).toBe(Math.floor(Math.max(...hours) / 24) + 1);
  });

  it('ask the program where it listens, under the name that the alerts use', () => {
    const [job] = settings.scrape_configs;
    expect(rules.some(({ expr }) => expr.includes(`{job="${job?.job_name}"}`))).toBe(true);
    const config = readConfig({});
    const address = 'host' in config ? `${config.host}:${config.port}` : '';
    expect(job?.static_configs.flatMap(({ targets }) => targets)).toEqual([address]);
  });
});
