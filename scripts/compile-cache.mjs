/**
 * Types are stripped and files compiled once, not at each start. Loaded before the entry (`node --import`), so that it spares
 * the entry too: one file whose types must be stripped costs as much as what strips them. Where the folder can't be written
 * to, nothing is cached; `NODE_COMPILE_CACHE` names another.
 */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/verbatim', import.meta.url)));
