import { createDrawer } from '../../pictures/drawer.ts';
import type { Drawing } from '../../pictures/drawing.ts';
import { createRenderer } from './renderer.ts';

/** The process that draws: one drawing in, its PNG out, or `undefined` if it can't be drawn. It ends with its parent. */
const draw = createDrawer(await createRenderer());

process.on('message', async (drawing: Drawing) => {
  process.send?.(await draw(drawing));
});

// Also where the parent was killed.
process.on('disconnect', () => process.exit());
