import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/bot/config.ts';
import { isInProject, projectScripts, readProject } from '../support/project.ts';
import { knownVariables } from '../support/settings.ts';

const PATH = 'docs/operating.md';
const manual = readProject(PATH);
const blocks = Array.from(manual.matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gmu), ([, block = '']) => block);
const commands = blocks.flatMap((block) => block.split('\n').map((line) => line.trim())).filter((line) => line !== '');

const config = readConfig({});
const listensAt = 'host' in config ? `${config.host}:${config.port}` : '';

/** As GitHub makes anchors of headings. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/gu, '')
    .replaceAll(' ', '-');
const anchorsOf = (text: string): readonly string[] =>
  Array.from(text.matchAll(/^#+ (.+)$/gmu), ([, heading = '']) => anchorOf(heading));

describe('the manual', () => {
  it('runs scripts that there are', () => {
    const named = Array.from(
      manual.matchAll(/npm (?:run ([\w:]+)|(start|test))/gu),
      ([, script, short]) => script ?? short ?? '',
    );
    expect(named).toContain('setup');
    expect(named.filter((name) => !(name in projectScripts()))).toEqual([]);
  });

  it('names files that there are', () => {
    const named = Array.from(manual.matchAll(/\b(?:deploy|src|test)\/[\w./-]*\w/gu), ([path]) => path);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !isInProject(path))).toEqual([]);
  });

  it('links to what is there', () => {
    const links = Array.from(manual.matchAll(/\]\((?!https:)([^)#]*)(?:#([^)]*))?\)/gu), ([, path = '', anchor]) => ({
      path: path === '' ? PATH : join(dirname(PATH), path),
      anchor,
    }));
    for (const { path, anchor } of links) {
      expect([path, isInProject(path)]).toEqual([path, true]);
      if (anchor !== undefined) expect(anchorsOf(readProject(path))).toContain(anchor);
    }
  });

  it('sets variables that the program knows', () => {
    const named = Array.from(manual.matchAll(/\b([A-Z][A-Z_]{3,})=/gu), ([, name = '']) => name);
    expect(named.filter((name) => !knownVariables().includes(name))).toEqual([]);
  });

  it('uses the unit, the user, the folders and the address that the files have', () => {
    const unit = readProject('deploy/verbatim.service');
    expect(unit).toContain('User=verbatim\n');
    expect(commands.some((line) => line.startsWith('useradd ') && line.endsWith(' verbatim'))).toBe(true);
    expect(commands).toContain('cp deploy/verbatim.service /etc/systemd/system/');
    const file = /^EnvironmentFile=(.*)$/mu.exec(unit)?.[1] ?? '';
    expect(commands).toContain(`install -m 600 deploy/verbatim.env.example ${file}`);
    expect(commands.some((line) => line.includes(`http://${listensAt}/readyz`))).toBe(true);
  });
});

describe.each(['deploy/Caddyfile', 'deploy/nginx.conf'])('%s', (path) => {
  const text = readProject(path);

  it('passes on to where the program listens', () => {
    expect(text).toContain(listensAt);
  });

  it.each(['metrics', 'healthz', 'readyz'])('keeps /%s from the public', (route) => {
    const [rule = ''] = text.match(/(?:path|location ~) .*healthz.*/u) ?? [];
    expect(rule).toContain(route);
    expect(text).toMatch(/(?:respond @private|return) 404/u);
  });

  it('is filled in by the command of the manual', () => {
    expect(text).toContain('example.org');
    expect(manual).toContain(`sed 's/example.org/BOT.EXAMPLE.ORG/' /opt/verbatim/${path}`);
  });
});
