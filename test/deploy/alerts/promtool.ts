import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { PROJECT_ROOT } from '../../support/process.ts';
import { HOUR, QUIET, type Scenario, type Series } from './series.ts';

/** Whether Prometheus' own tool is there: Debian's package `prometheus` has it. */
export const hasPromtool = spawnSync('promtool', ['--version']).status === 0;

/** How often Prometheus asks the program, and evaluates the rules. */
export const INTERVAL = '1m';

/** As Prometheus labels what it gets from the program. */
const TARGET = 'job="verbatim",instance="127.0.0.1:8080"';

/** Runs the rules over a scenario. Gives what promtool has to say: nothing where exactly the expected alerts fired. */
export function differences({ minutes = 3 * HOUR, series, fires }: Scenario): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-alerts-'));
  const path = join(folder, 'scenario.yaml');
  const fired = {
    expr: `group by (alertname) (max_over_time(ALERTS{alertstate="firing"}[${minutes}m]))`,
    eval_time: `${minutes}m`,
    exp_samples: fires.map((alertname) => ({ labels: `{alertname="${alertname}"}`, value: 1 })),
  };
  try {
    const test = {
      interval: INTERVAL,
      input_series: Object.entries({ ...QUIET, ...series }).map(([name, of]) => inputOf(name, of, minutes)),
      promql_expr_test: [fired],
    };
    writeFileSync(
      path,
      stringify({
        rule_files: [join(PROJECT_ROOT, 'deploy/alerts.yaml')],
        evaluation_interval: INTERVAL,
        tests: [test],
      }),
    );
    const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', path], { encoding: 'utf8' });
    return status === 0 ? '' : `${stdout}${stderr}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A series as promtool takes it, one value a minute, `_` where there is none. */
function inputOf(name: string, series: Series, minutes: number): { series: string; values: string } {
  const [metric = '', labels = ''] = name.replace(/\}$/u, '').split('{');
  const values = Array.from({ length: minutes + 1 }, (_, minute) => series(minute) ?? '_');
  return { series: `${metric}{${TARGET}${labels === '' ? '' : `,${labels}`}}`, values: values.join(' ') };
}
