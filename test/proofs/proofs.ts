import { OF_ANSWERS } from './answers.ts';
import { OF_KEEPING } from './kept.ts';
import { OF_OUTSIDE } from './outside.ts';
import type { Proof } from './proof.ts';
import { OF_RUNNING } from './running.ts';
import { OF_TALK } from './talk.ts';

/** Every promise, with its proof. docs/threat-model.md has a row for each. */
export const PROOFS: readonly Proof[] = [...OF_KEEPING, ...OF_OUTSIDE, ...OF_ANSWERS, ...OF_TALK, ...OF_RUNNING];
