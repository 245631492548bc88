import type { Pictures } from '../handlers/base/pictures.ts';
import type { DrawingDeps } from '../pictures/drawings.ts';

/** Pictures of which nothing is loaded before somebody asks for one: most programs never draw any. */
export function createLazyPictures(deps: DrawingDeps): Pictures {
  let loaded: Promise<Pictures> | undefined;
  return {
    async draw(pictured) {
      loaded ??= import('./pictures/drawn-pictures.ts').then(({ createDrawnPictures }) => createDrawnPictures(deps));
      return (await loaded).draw(pictured);
    },
  };
}
