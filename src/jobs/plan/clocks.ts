/** Whether the clocks of the machine, Redis and Telegram agree. While they do not, nothing ends as too late. */
export type Clocks = { agree(): boolean };
