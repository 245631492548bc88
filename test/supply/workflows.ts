import { parse } from 'yaml';

/** A step of a job, as far as it matters here. */
type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> };

type Container = { readonly image: string };

/** A job, as far as it matters here. */
type Job = {
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly container?: string | Container;
  readonly services?: Readonly<Record<string, Container>>;
  /** A workflow of another file. */
  readonly uses?: string;
  readonly steps?: readonly Step[];
};

/** A workflow of GitHub, as far as it matters here. */
type Workflow = {
  readonly on: string | readonly string[] | Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly jobs: Readonly<Record<string, Job>>;
};

/** Events that run with rights and secrets on what a stranger sent. */
const DANGEROUS = ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'];

/** An action or workflow at one commit. What stands behind it in the file may be a comment. */
const FIXED = /^[\w.-]+\/[\w./-]+@[\da-f]{40}$/u;

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
    ...eventsOf(on)
      .filter((event) => DANGEROUS.includes(event))
      .map((event) => `runs on ${event}`),
    ...(permissions !== undefined && Object.keys(permissions).length === 0 ? [] : ['gives rights to all jobs']),
    ...Array.from(text.matchAll(/^.*@[\da-f]{40}(?! # v\d+\.\d+\.\d+$).*$/gmu), ([line]) => line.trim()),
    ...Object.entries(jobs).flatMap(([name, job]) =>
      faultsOfJob(job, mayWrite[name] ?? []).map((fault) => `${name}: ${fault}`),
    ),
  ];
}

/** The names of the events, in each of the three ways to write them. */
function eventsOf(on: Workflow['on']): readonly string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on : Object.keys(on);
}

function faultsOfJob(job: Job, mayWrite: readonly string[]): readonly string[] {
  const { permissions, container, services = {}, steps = [] } = job;
  const images = [...(container === undefined ? [] : [container]), ...Object.values(services)].map((one) =>
    typeof one === 'string' ? one : one.image,
  );
  const rights = Object.entries(permissions ?? { 'no right': 'is named' });
  return [
    ...rights
      .filter(([right, kind]) => kind !== 'read' && !(kind === 'write' && mayWrite.includes(right)))
      .map(([right, kind]) => `${right} ${kind}`),
    ...(job['timeout-minutes'] === undefined ? ['has no timeout'] : []),
    ...(/latest|self-hosted/u.test(job['runs-on'] ?? 'latest') ? ['runs on another machine from day to day'] : []),
    ...images.filter((image) => !/@sha256:[\da-f]{64}$/u.test(image)).map((image) => `runs in ${image}`),
    ...[job, ...steps].flatMap(({ uses }) => (uses === undefined || FIXED.test(uses) ? [] : [`uses ${uses}`])),
    ...steps.flatMap(({ uses, run, with: settings }) => [
      ...(run?.includes('${{') === true ? [`has an expression in a command: ${run}`] : []),
      ...(uses?.toLowerCase().startsWith('actions/checkout@') === true && settings?.['persist-credentials'] !== false
        ? ['leaves credentials in the clone']
        : []),
    ]),
  ];
}
