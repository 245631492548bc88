import { expect, it } from 'vitest';
import { offersOf } from '../../../src/handlers/base/offers.ts';
import { proposeZones } from '../../../src/jobs/plan/zones.ts';
import { sources } from '../../support/telegram.ts';

const { zones } = offersOf(sources.content);

it.each(sources.content.places.all.map((place) => [place.name, place] as const))(
  'the zone of %s is proposed by each of its names, former ones too',
  (_, { zone, name, names, former, aliases }) => {
    for (const each of [name, ...names.map((known) => known.name), ...former, ...aliases]) {
      expect([each, proposeZones(each, zones)]).toEqual([each, expect.arrayContaining([zone])]);
    }
  },
);
