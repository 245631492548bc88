/** Why nothing is posted before `posting.started`. In a file of its own, since not every role loads the code that posts. */
export const NOT_STARTED = 'posting has not started yet';
