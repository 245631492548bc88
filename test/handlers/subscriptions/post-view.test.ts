import { describe, expect, it } from 'vitest';
import { sectionPassages } from '../../../src/content/document/statement.ts';
import type { ViewContext } from '../../../src/handlers/base/view-context.ts';
import { longestPost, postView } from '../../../src/handlers/subscriptions/post-view.ts';
import { MAX_MESSAGE } from '../../../src/jobs/plan/post-size.ts';
import { sources } from '../../support/telegram.ts';

const { statement } = sources.content;
const [passage = expect.fail('no passage')] = sectionPassages(statement);

/** Says the names of messages; a title as long as one wants. */
const viewOf = (title = 'title'): ViewContext =>
  ({
    t: (key: string) => (key === 'document-title' ? title : key),
    locale: 'en',
    bot: '',
    offers: {},
  }) as unknown as ViewContext;

const look = { folded: false, title: true, link: true } as const;
const words = { header: 'Ours', footer: '#ours' };

describe('a post', () => {
  it('leaves the own words out where a message can’t hold them, and is sent all the same', () => {
    const room = MAX_MESSAGE - postView(viewOf(''), statement, passage, look).text.length;
    const just = viewOf('x'.repeat(room - 'Ours\n\n\n\n#ours'.length));
    expect(postView(just, statement, passage, { ...look, words }).text).toHaveLength(MAX_MESSAGE);
    const above = viewOf('x'.repeat(room - 'Ours\n\n\n\n#ours'.length + 1));
    expect(postView(above, statement, passage, { ...look, words }).text).not.toMatch(/ours/iu);
  });

  it('that is the longest is found among those that come', () => {
    const longest = longestPost(viewOf(), statement, { ...look, unit: 'section', words });
    const lengths = sectionPassages(statement).map(
      (each) => postView(viewOf(), statement, each, { ...look, words }).text.length,
    );
    expect(longest.characters).toBe(Math.max(...lengths));
    expect(longestPost(viewOf(), statement, { ...look, unit: 'sentence' }).address.kind).toBe('sentences');
  });

  it('has no link while nobody knows where it would lead', () => {
    expect(postView(viewOf(), statement, passage, look).keyboard).toBeUndefined();
  });
});
