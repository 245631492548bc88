/**
 * Draws the photo of a bot that has none, from the icon of the pages: src/node/process/profile-photo.jpg.
 *
 *     node --disable-warning=ExperimentalWarning tools/profile-photo.ts
 */

import { writeFileSync } from 'node:fs';
import { Renderer } from '@takumi-rs/wasm/node';
import { ICON } from '../src/web/pages/icon.ts';

/** Pixels: what apps show of a profile at most. */
const SIDE = 640;

/** Apps cut a circle out of it, so nothing of its corners is left out here. */
const square = ICON.replace(/ rx="\d+"/u, '');

const size = { width: SIDE, height: SIDE };
const src = `data:image/svg+xml;utf8,${encodeURIComponent(square)}`;
const jpeg = await new Renderer().render({ type: 'image', src, ...size }, { ...size, format: 'jpeg', quality: 90 });
writeFileSync(new URL('../src/node/process/profile-photo.jpg', import.meta.url), jpeg);
