import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../bot/config.ts';
import { documentFolder, readProjectFiles } from '../process/project-files.ts';
import { type Card, cardsOf, drawAll } from './draw-all.ts';

/** What `wrangler.toml` deploys beside the Worker. */
const ASSETS = fileURLToPath(new URL('../../../.packed/assets', import.meta.url));

/** What the cards there were drawn from. Not among them, because everything there is public. */
const DRAWN_FROM = fileURLToPath(new URL('../../../.packed/cards-drawn-from', import.meta.url));

const CODE = fileURLToPath(new URL('../../pictures', import.meta.url));
const PACKAGES = new URL('../../../package.json', import.meta.url);

/** The headers of the files, which Cloudflare serves by itself; as those of our own answers. */
const HEADERS = `/card/*
  Cache-Control: public, max-age=86400
  Content-Security-Policy: default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'
  Cross-Origin-Opener-Policy: same-origin
  Cross-Origin-Resource-Policy: cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
  Referrer-Policy: no-referrer
  X-Content-Type-Options: nosniff
`;

/**
 * Draws all cards of the document for Workers, which have no time to draw, unless they have been drawn already. They show where
 * the pages are if `WEBHOOK_URL` says so.
 */
export async function packCards(env: Environment): Promise<void> {
  const webhook = env['WEBHOOK_URL']?.trim() ?? '';
  const cards = cardsOf(readProjectFiles(documentFolder(env)), webhook === '' ? undefined : new URL(webhook).origin);
  const drawnFrom = digestOf(cards);
  if (readIfThere(DRAWN_FROM) === drawnFrom) return;
  // Whole at once: another build may be reading it.
  const whole = `${ASSETS}.${process.pid}`;
  mkdirSync(join(whole, 'card'), { recursive: true });
  writeFileSync(join(whole, '_headers'), HEADERS);
  for await (const { card, png } of drawAll(cards)) writeFileSync(join(whole, 'card', `${card.name}.png`), png);
  rmSync(ASSETS, { recursive: true, force: true });
  renameSync(whole, ASSETS);
  writeFileSync(DRAWN_FROM, drawnFrom);
}

/** Of what stands on the cards, how they are laid out, and by which packages they are drawn. */
function digestOf(cards: readonly Card[]): string {
  const hash = createHash('sha256').update(JSON.stringify(cards)).update(readFileSync(PACKAGES));
  for (const name of readdirSync(CODE).toSorted()) hash.update(readFileSync(join(CODE, name)));
  return hash.digest('hex');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
