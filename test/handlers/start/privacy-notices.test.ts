import { describe, expect, it } from 'vitest';
import { dayByIntl } from '../../../src/content/text/written-day.ts';
import { PRIVACY_NOTICES } from '../../../src/handlers/start/privacy-notices.ts';
import { privacyView } from '../../../src/handlers/start/privacy-view.ts';
import { currentNotice, NOTICE_VIEW, recordedNotices } from '../../support/privacy-history.ts';

const recorded = recordedNotices();

describe('docs/privacy.md', () => {
  it('has every privacy notice with its number, its date and what changed, the newest first', () => {
    expect(recorded.map(({ number, date, text }) => [number, date, text.split('\n')[0]])).toEqual(
      PRIVACY_NOTICES.map(({ number, date, changed }) => [number, dayByIntl('en', date), changed]),
    );
    expect(PRIVACY_NOTICES.map(({ number }) => number)).toEqual(PRIVACY_NOTICES.map((_, at, all) => all.length - at));
    expect(
      PRIVACY_NOTICES.map(({ date }) => date)
        .toSorted()
        .toReversed(),
    ).toEqual(PRIVACY_NOTICES.map(({ date }) => date));
  });

  it('begins with the current notice, as /privacy says it: other words or another list need a new number', () => {
    expect(recorded[0]?.text).toBe(currentNotice());
  });

  it('has each notice as it was: one that has changed needs a new number, and this digest', () => {
    expect(recorded.map(({ number, digest }) => [number, digest])).toEqual(
      PRIVACY_NOTICES.map(({ number, digest }) => [number, digest]),
    );
  });
});

describe('/privacy', () => {
  const build = { version: '1', digest: '' };

  it('says where the earlier notices are, if the code has a public address', () => {
    const { text, entities } = privacyView(NOTICE_VIEW, { ...build, codeUrl: 'https://example.org/code' });
    expect(text).toMatch(/\n\nEarlier notices.*docs\/privacy\.md.*https:\/\/example\.org\/code\W*$/u);
    // As code, so that no app takes `privacy.md` for a link to a host of that name.
    const code = entities.filter(({ type }) => type === 'code');
    expect(code.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual(['docs/privacy.md']);
  });

  it('names no place of the earlier notices, if the code has none', () => {
    expect(privacyView(NOTICE_VIEW, build).text).not.toContain('docs/privacy.md');
  });
});
