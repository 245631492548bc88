import { createDrawer } from '../../pictures/drawer.ts';
import type { Drawing } from '../../pictures/drawing.ts';
import { createRenderer } from './renderer.ts';

/**
 * The process that draws: one drawing in, its PNG out, or `null` if it can't be drawn, because `undefined` can't be sent. It
 * ends with its parent.
 */
const draw = createDrawer(await createRenderer());

process.on('message', async (drawing: Drawing) => {
  process.send?.((await draw(drawing)) ?? null);
});

// Also where the parent was killed.
process.on('disconnect', () => process.exit());
