import { type Coming, type Course, comingPassage } from '../../content/document/course.ts';
import type { Statement } from '../../content/document/statement.ts';
import type { Advance } from '../plan/slots.ts';

/** What comes next on a way through the document. */
export type ComingBy = (course: Course) => Coming;

/** What comes next in this document. */
export function comingIn(statement: Statement): ComingBy {
  return (course) => comingPassage(statement, course);
}

/** How far a subscription is once this has come. */
export function advanceBy(coming: Coming): Advance {
  const { after, nextRound } = coming;
  return {
    ...(coming.kind === 'passage' ? { index: coming.index } : {}),
    after,
    ...(nextRound === undefined ? {} : { nextRound }),
  };
}
