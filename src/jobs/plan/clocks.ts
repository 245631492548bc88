/** Whether the clocks agree: the machine's, Redis', Telegram's. While they do not, nothing ends for being late. */
export type Clocks = { agree(): boolean };
