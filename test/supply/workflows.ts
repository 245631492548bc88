import { parse } from 'yaml';

/** A step of a job, as far as it matters here. */
type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> };

/** A job, as far as it matters here. */
type Job = {
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly container?: { readonly image: string };
  readonly steps?: readonly Step[];
};

/** A workflow of GitHub, as far as it matters here. */
type Workflow = {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
};

/** Events that run with rights and secrets on what a stranger sent. */
const DANGEROUS = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

/**
 * What is dangerous in a workflow: an action or image that somebody else can change, rights that are not asked for, a
 * stranger's text in a command, credentials that stay.
 *
 * @param mayWrite the rights to write that a job may have, by the job's name
 */
export function faultsOfWorkflow(
  text: string,
  mayWrite: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  return [
    ...Object.keys(on)
      .filter((event) => DANGEROUS.includes(event))
      .map((event) => `runs on ${event}`),
    ...(permissions !== undefined && Object.keys(permissions).length === 0 ? [] : ['gives rights to all jobs']),
    ...Array.from(text.matchAll(/^.*\buses:(?!.*@[\da-f]{40} # v\d+\.\d+\.\d+$).*$/gmu), ([line]) => line.trim()),
    ...Object.entries(jobs).flatMap(([name, job]) =>
      faultsOfJob(job, mayWrite[name] ?? []).map((fault) => `${name}: ${fault}`),
    ),
  ];
}

function faultsOfJob(job: Job, mayWrite: readonly string[]): readonly string[] {
  const { permissions, container, steps = [] } = job;
  const rights = Object.entries(permissions ?? { 'no right': 'is named' });
  return [
    ...rights
      .filter(([right, kind]) => kind !== 'read' && !(kind === 'write' && mayWrite.includes(right)))
      .map(([right, kind]) => `${right} ${kind}`),
    ...(job['timeout-minutes'] === undefined ? ['has no timeout'] : []),
    ...(/latest|self-hosted/u.test(job['runs-on'] ?? 'latest') ? ['runs on another machine from day to day'] : []),
    ...(container === undefined || container.image.includes('@sha256:') ? [] : [`runs in ${container.image}`]),
    ...steps.flatMap(({ uses, run, with: settings }) => [
      ...(run?.includes('${{') === true ? [`has an expression in a command: ${run}`] : []),
      ...(uses?.startsWith('actions/checkout@') === true && settings?.['persist-credentials'] !== false
        ? ['leaves credentials in the clone']
        : []),
    ]),
  ];
}
