import { describe, expect } from 'vitest';
import { itInPlayground as it } from './fixture.ts';
import { wordsOf } from './visitor.ts';

describe('an answer for one person in the group', () => {
  it('is marked as that, and its buttons change it in place', async ({ visitor }) => {
    const { box, messages } = visitor;
    await visitor.show('group');
    await box('group').fill('/privacy');
    await box('group').press('Escape');
    await box('group').press('Enter');
    const answer = messages('group').filter({ hasText: 'Only you see this' }).last();
    await answer.getByText('Privacy').waitFor();
    await answer.getByRole('button', { name: 'Language', exact: true }).click();
    await answer.getByText('Choose the interface language').waitFor();
    expect(await wordsOf(answer)).toMatch(/^Only you see this/mu);
  });
});
