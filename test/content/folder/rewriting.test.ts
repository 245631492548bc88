import { expect, it } from 'vitest';
import { rewriteMessages } from '../../../src/content/folder/rewriting.ts';

const SOURCE = `### a comment
# another
help = /search { -example-word } – { "daily" } abc
    @name /statement 2.3
count =
    { $count ->
        [one] one { $count } abc
       *[other] abc
    }
last-one = { ORDINAL($n) ->
        [few] abc
       *[other] abc
    } end
`;

it('a Fluent file in other letters keeps its names, values, literals, forms and commands', () => {
  expect(rewriteMessages(SOURCE, { of: 'en', letters: (text) => text.toUpperCase() })).toBe(`### a comment
# another
help = /search { -example-word } – { "daily" } ABC
    @name /statement 2.3
count =
    { $count ->
        [one] ONE { $count } ABC
       *[other] ABC
    }
last-one = { ORDINAL($n) ->
        [few] ABC
       *[other] ABC
    } END
`);
});
