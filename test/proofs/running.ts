import { NEVER_TWICE } from './never-twice.ts';
import { guardsIn, type Proof } from './proof.ts';

const SUPPLY = 'test/supply/supply.test.ts';
const WORKFLOWS = 'test/supply/workflows.test.ts';
const SERVICE = 'test/deploy/service.test.ts';
const CONTAINERS = 'test/deploy/containers.test.ts';
const BOOTSTRAP = 'test/scripts/bootstrap.test.ts';

/** How it runs on a machine, and what it is made of. */
export const OF_RUNNING: readonly Proof[] = [
  {
    name: 'never-twice',
    promise: 'No post comes twice, whatever breaks, and what may have been posted is not tried again.',
    tests: [
      'test/jobs/run/send.test.ts',
      'test/jobs/plan/verdict.test.ts',
      'test/jobs/run/slot-store.test.ts',
      'test/jobs/run/open-slot.test.ts',
      'test/jobs/run/send-slot.test.ts',
      'test/jobs/run/late-post.test.ts',
      'test/node/jobs/posting-times.test.ts',
      'test/node/jobs/start-jobs.test.ts',
      'test/faults/short.test.ts',
    ],
    long: ['test:faults'],
    guards: NEVER_TWICE,
  },
  {
    name: 'supply',
    promise: 'No package runs anything when it is installed, and what is installed is what package-lock.json says.',
    tests: [BOOTSTRAP, CONTAINERS, SUPPLY, WORKFLOWS, 'test/scripts/start.test.ts'],
    long: ['check:supply', 'check:reproducible'],
    guards: [
      ...guardsIn('scripts/packages.mjs', BOOTSTRAP, [
        ["  '--ignore-scripts',\n", ''],
        ["  '--no-save',\n", ''],
        ['installed?.integrity === locked.integrity', 'true'],
      ]),
      ...guardsIn('.npmrc', BOOTSTRAP, [['ignore-scripts=true', 'ignore-scripts=false']]),
      ...guardsIn('Dockerfile', CONTAINERS, [
        ['--ignore-scripts --omit=dev --omit=optional', '--omit=dev --omit=optional'],
      ]),
      ...guardsIn('deploy/supply/packages.json', SUPPLY, [['"workerd": "would', '"other": "would']]),
      ...guardsIn('.github/workflows/tests.yml', WORKFLOWS, [
        ['persist-credentials: false', 'persist-credentials: true'],
      ]),
    ],
  },
  {
    name: 'sandbox',
    promise:
      'The units and containers have no right that they don’t need, and write nothing of their memory to a disk.',
    tests: [SERVICE, CONTAINERS],
    guards: [
      ...guardsIn('deploy/verbatim-backup.service', SERVICE, [
        ['User=verbatim\n', ''],
        ['LimitCORE=0\n', ''],
        ['ProtectSystem=strict\n', ''],
      ]),
      ...guardsIn('deploy/verbatim.service', SERVICE, [
        ['LimitCORE=0\n', ''],
        ['MemorySwapMax=0\n', ''],
        ['--disable-sigusr1 ', ''],
        ['ProtectSystem=strict\n', ''],
        ['CapabilityBoundingSet=\n', ''],
        ['SystemCallFilter=@system-service\n', ''],
        ['NoNewPrivileges=yes\n', ''],
      ]),
      ...guardsIn('compose.yaml', CONTAINERS, [
        ['  read_only: true\n  tmpfs', '  tmpfs'],
        ['  cap_drop: [ALL]\n  security_opt: ["no-new-privileges:true"]\n  pids_limit: 64', '  pids_limit: 64'],
        ['  pids_limit: 64\n', ''],
        [',noexec,nosuid', ',nosuid'],
        ['  memswap_limit: 768m\n  ulimits: { core: 0 }', '  memswap_limit: 768m'],
        ['  memswap_limit: 768m\n', ''],
        [
          'BOT_TOKEN_FILE: /run/secrets/bot_token,\n        REDIS_URL: "redis://redis:6379",\n        HOST: 0.0.0.0,\n        PORT: "8080",\n      }\n    ports: ["127.0.0.1:8080:8080"]',
          'BOT_TOKEN_FILE: /run/secrets/bot_token,\n        REDIS_URL: "redis://redis:6379",\n        HOST: 0.0.0.0,\n        PORT: "8080",\n      }\n    ports: ["8080:8080"]',
        ],
      ]),
    ],
  },
];
