import type { Pictures } from '../../handlers/base/pictures.ts';
import { createDrawings, type DrawingDeps } from '../../pictures/drawings.ts';
import { createDrawingProcess } from './drawing-process.ts';
import { createPictures } from './pictures.ts';

/** Pictures that are drawn when they are first asked for, in a process that lives only meanwhile. */
export function createDrawnPictures(deps: DrawingDeps): Pictures {
  const { draw } = createDrawingProcess();
  return createPictures({ drawingOf: createDrawings(deps), draw });
}
