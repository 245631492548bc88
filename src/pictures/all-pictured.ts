import type { Content } from '../content/content.ts';
import type { Pictured } from '../handlers/base/pictures.ts';

/** Everything that a picture can show: each section, sentence and run of sentences, the map, and what document it is. */
export function allPictured({ statement, map }: Content): readonly Pictured[] {
  return [
    { kind: 'contents' },
    ...(map === undefined ? [] : [{ kind: 'places' } as const]),
    ...statement.sections.flatMap(({ number: section, sentences }): readonly Pictured[] => [
      { kind: 'passage', address: { kind: 'section', section } },
      ...sentences.flatMap(({ number: from }) =>
        sentences
          .slice(from - 1)
          .map(({ number: to }): Pictured => ({ kind: 'passage', address: { kind: 'sentences', section, from, to } })),
      ),
    ]),
  ];
}
