import { describe, expect, it } from 'vitest';
import { projectScripts, readProject } from '../support/project.ts';

const scripts = projectScripts();

describe('the scripts of package.json', () => {
  it('each bring what they need before they do anything', () => {
    const bare = Object.entries(scripts).filter(([, script]) => !script.startsWith('node scripts/bootstrap.mjs'));
    expect(bare).toEqual([]);
  });

  it('stand in CONTRIBUTING, each once', () => {
    const rows = readProject('CONTRIBUTING.md').match(/^\| `npm .*?` \|/gmu) ?? [];
    const named = rows.flatMap((row) => Array.from(row.matchAll(/`npm (?:run )?([\w:-]+)/gu), ([, name = '']) => name));
    expect(named.toSorted()).toEqual(Object.keys(scripts).toSorted());
  });
});
