import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { freePort } from '../support/port.ts';
import { PROJECT_ROOT, start } from '../support/process.ts';
import { readProject } from '../support/project.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-document-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the Declaration in a folder of its own, with two faults in different files. */
function withTwoFaults(): string {
  const copy = join(folder, 'two-faults');
  cpSync(join(PROJECT_ROOT, 'examples/udhr'), copy, { recursive: true });
  const kazakh = readProject('examples/udhr/locales/kk.ftl').replace(/section-title-7 .*\n/u, '');
  writeFileSync(join(copy, 'locales/kk.ftl'), kazakh);
  writeFileSync(join(copy, 'places.jsn'), '[]');
  return copy;
}

const run = async (entry: string, args: readonly string[], env: Record<string, string> = {}) => {
  const { ended, said } = start({
    command: [process.execPath, '--disable-warning=ExperimentalWarning', entry, ...args],
    env: { PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
  });
  return { code: await ended, said: said() };
};

const FAULTS = [
  expect.stringContaining('two-faults/locales/kk.ftl:section-title-7: is missing: the title of section 7'),
  expect.stringContaining('two-faults/places.jsn: is no file of a document'),
];

describe('DOCUMENT', () => {
  it('starts the program with the document in that folder', async () => {
    const running = start({
      command: [process.execPath, 'src/node.ts'],
      env: { PORT: '0', DATA_DIR: join(folder, 'data'), DOCUMENT: 'examples/udhr' },
    });
    onTestFinished(async () => {
      running.kill('SIGTERM');
      await running.ended;
    });
    const { address } = JSON.parse(await running.hears(/"http\.listening"/u)) as { address: string };
    const page = await (await fetch(address)).text();
    expect(page).toContain('<h1>Universal Declaration of Human Rights</h1>');
    expect(page).not.toContain('Kazakhstan');
  });

  it('ends the program with a line for each fault of that folder', async () => {
    expect(await run('src/node.ts', [], { DOCUMENT: withTwoFaults() })).toEqual({ code: 1, said: FAULTS });
  });

  it('ends the program with a line for what is too long for Telegram, before it listens', async () => {
    const copy = join(folder, 'long');
    cpSync(join(PROJECT_ROOT, 'examples/udhr'), copy, { recursive: true });
    const english = readProject('examples/udhr/locales/en.ftl');
    writeFileSync(
      join(copy, 'locales/en.ftl'),
      english.replace(/^welcome-.*|^welcome =.*/mu, `$&${' Read it.'.repeat(500)}`),
    );
    const { code, said } = await run('src/node.ts', [], { DOCUMENT: copy });
    expect(said).toEqual([expect.stringContaining('long/locales/en.ftl:welcome: makes a message of')]);
    expect(code).toBe(1);
  });

  it('ends the program with one line where there is no such folder', async () => {
    const said = ["DOCUMENT names a folder that can't be read (ENOENT): /nowhere"];
    expect(await run('src/node.ts', [], { DOCUMENT: '/nowhere' })).toEqual({ code: 1, said });
  });
});

describe('npm run check:document', () => {
  it.each([
    ['document', 'Nothing is wrong with document: /statement, 6 sections, 18 sentences, 25 places, 5 signatories.'],
    [
      'examples/udhr',
      'Nothing is wrong with examples/udhr: /declaration, 31 sections, 68 sentences, 0 places, 0 signatories.',
    ],
  ])('says what is in %s', async (named, line) => {
    expect(await run('src/check-document.ts', [named])).toEqual({ code: 0, said: [line] });
  });

  it('says every fault', async () => {
    expect(await run('src/check-document.ts', [withTwoFaults()])).toEqual({ code: 1, said: FAULTS });
  });
});

describe('a folder with a text in another encoding', () => {
  it('is refused: what is quoted would not be what is in the file', async () => {
    const latin = join(folder, 'latin');
    cpSync(join(PROJECT_ROOT, 'examples/udhr'), latin, { recursive: true });
    const [name = ''] = readdirSync(latin).filter((each) => each.endsWith('.txt'));
    writeFileSync(join(latin, name), Buffer.concat([readFileSync(join(latin, name)), Buffer.from([0xe9])]));
    const said = [`${join(latin, name)}: is not text in UTF-8`];
    expect(await run('src/check-document.ts', [latin])).toEqual({ code: 1, said });
  });
});

describe('a folder of links', () => {
  it('is read as Kubernetes mounts it', async () => {
    const mounted = join(folder, 'mounted');
    cpSync(join(PROJECT_ROOT, 'examples/udhr'), join(mounted, '..2026_11_27'), { recursive: true });
    symlinkSync('..2026_11_27', join(mounted, '..data'));
    for (const name of readdirSync(join(mounted, '..data'))) symlinkSync(`..data/${name}`, join(mounted, name));
    const { code, said } = await run('src/check-document.ts', [mounted]);
    expect(said.join('\n')).toContain('/declaration, 31 sections');
    expect(code).toBe(0);
  });

  it('is refused with one line, where a link leads out of it or in a circle', async () => {
    const linked = join(folder, 'linked');
    mkdirSync(linked);
    symlinkSync(join(PROJECT_ROOT, 'package.json'), join(linked, 'places.json'));
    const out = `${join(linked, 'places.json')}: is a link out of the folder`;
    expect(await run('src/check-document.ts', [linked])).toEqual({ code: 1, said: [out] });
    const round = join(folder, 'round');
    mkdirSync(round);
    mkdirSync(join(round, 'below'));
    symlinkSync('../below', join(round, 'below/again'));
    const { code, said } = await run('src/check-document.ts', [round]);
    expect([code, said.length, said[0]]).toEqual([1, 1, expect.stringContaining("can't be read (ELOOP)")]);
  });
});

describe('docs/another-document.md', () => {
  it('leads to a folder without a fault, when its commands are typed as they stand', async () => {
    const blocks = Array.from(
      readProject('docs/another-document.md').matchAll(/```sh\n([\s\S]*?)```/gu),
      ([, block = '']) => block,
    );
    const typed = blocks.filter((block) => !block.includes('npm')).join('');
    const shell = start({ command: ['bash', '-ec', typed], folder });
    expect(await shell.ended).toBe(0);
    const { code, said } = await run('src/check-document.ts', [join(folder, 'my-document')]);
    expect(said.join('\n')).toContain('/address, 2 sections, 5 sentences, 0 places, 0 signatories.');
    expect(code).toBe(0);
  });
});

describe('a Worker of another document', () => {
  it('serves it, where DOCUMENT is set when it is built', async () => {
    // A project of its own, since the packed document lies in it.
    const project = join(folder, 'project');
    for (const part of ['src', 'examples', 'package.json', 'wrangler.toml', 'tsconfig.json']) {
      cpSync(join(PROJECT_ROOT, part), join(project, part), { recursive: true });
    }
    symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(project, 'node_modules'));
    const settings = ['BOT_TOKEN=1:test', 'WEBHOOK_SECRET=sixteen-characters', 'REDIS_URL=redis://127.0.0.1:1'];
    writeFileSync(join(project, '.dev.vars'), [...settings, 'TELEGRAM_API_ROOT=http://127.0.0.1:1'].join('\n'));
    const port = await freePort();
    const wrangler = start({
      command: [process.execPath, 'node_modules/wrangler/bin/wrangler.js', 'dev', '--port', String(port)],
      folder: project,
      env: { DOCUMENT: 'examples/udhr' },
    });
    onTestFinished(async () => {
      wrangler.kill('SIGTERM');
      await wrangler.ended;
    });
    await wrangler.hears(/Ready on/u);
    const page = await (await fetch(`http://127.0.0.1:${port}/`)).text();
    expect(page).toContain('<h1>Universal Declaration of Human Rights</h1>');
    expect(page).not.toContain('Kazakhstan');
    // The build draws a picture of each passage.
  }, 120_000);
});
