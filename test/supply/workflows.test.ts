import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../support/process.ts';
import { readProject } from '../support/project.ts';
import { stagesOfImage } from './image.ts';
import { faultsOfWorkflow } from './workflows.ts';

const FOLDER = '.github/workflows';

/** Which job may write what. */
const MAY_WRITE = {
  analyze: ['security-events'],
  draft: ['attestations', 'contents', 'id-token'],
};

const workflows = readdirSync(join(PROJECT_ROOT, FOLDER)).map(
  (name) => [name, readProject(`${FOLDER}/${name}`)] as const,
);
const all = workflows.map(([, text]) => text).join('\n');

describe('the workflows', () => {
  it.each(workflows)('%s runs only fixed code, with no more rights than it needs', (_, text) => {
    expect(faultsOfWorkflow(text, MAY_WRITE)).toEqual([]);
  });

  it('use one version of each action, and the image of the Dockerfile', () => {
    const uses = new Set(
      Array.from(all.matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+)/gu), ([, action, commit]) => `${action}@${commit}`),
    );
    const actions = [...uses].map((each) => each.split('@')[0]);
    expect(actions).toEqual([...new Set(actions)]);
    const images = Array.from(all.matchAll(/image: (\S+)/gu), ([, image]) => image);
    expect([...new Set(images)]).toEqual([stagesOfImage()[0]?.from]);
  });

  it('would be refused with a movable action, a stranger’s text in a command, credentials that stay, or more rights', () => {
    const checkout = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1';
    const right = `on: { push: }
permissions: {}
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: { contents: read }
    steps:
      - uses: ${checkout}
        with: { persist-credentials: false }
      - run: make
`;
    expect(faultsOfWorkflow(right, {})).toEqual([]);
    for (const [before, after] of [
      [checkout, 'actions/checkout@v7'],
      [' # v7.0.1', ''],
      [checkout, `actions/Checkout@main # @${'a'.repeat(40)} # v7.0.1`],
      [`uses: ${checkout}`, `"uses": actions/checkout@v7`],
      ['push:', 'pull_request_target:'],
      ['{ push: }', 'pull_request_target'],
      ['{ push: }', '[push, issue_comment]'],
      ['permissions: {}', 'permissions: { contents: read }'],
      ['permissions: {}\n', ''],
      ['contents: read', 'contents: write'],
      ['permissions: { contents: read }\n', '\n'],
      ['persist-credentials: false', 'fetch-depth: 0'],
      ['run: make', `run: make $${'{{ github.event.pull_request.title }}'}`],
      ['    timeout-minutes: 5\n', ''],
      ['ubuntu-24.04', 'ubuntu-latest'],
      ['    steps:', '    container: { image: debian:12 }\n    steps:'],
      ['    steps:', '    container: debian:12\n    steps:'],
      ['    steps:', '    services: { redis: { image: redis:7 } }\n    steps:'],
      ['    steps:', '    uses: other/project/.github/workflows/one.yml@main\n    steps:'],
    ] as const) {
      expect(faultsOfWorkflow(right.replace(before, after), {}), after).toHaveLength(1);
    }
  });
});
