import { createTelegram, type Talker, type Telegram } from './telegram.ts';

/** A reader in their private chat with the bot. */
export type Reading = { readonly telegram: Telegram; readonly reader: Talker };

/** Aigerim, who reads English, has opened it. */
export async function createReading(): Promise<Reading> {
  const telegram = await createTelegram();
  const reader = telegram.person('en', 'Aigerim');
  await reader.opens();
  return { telegram, reader };
}

/** Two people in a group with the bot. */
export type Circle = {
  readonly telegram: Telegram;
  readonly aigerim: Talker;
  readonly timur: Talker;
  readonly chatId: number;
};

/** Aigerim reads English, and Timur the language that is given. */
export async function createCircle(timurs = 'ru', kind?: 'group' | 'supergroup'): Promise<Circle> {
  const telegram = await createTelegram();
  const [aigerim, timur] = [telegram.person('en', 'Aigerim'), telegram.person(timurs, 'Timur')];
  return { telegram, aigerim, timur, chatId: telegram.group([aigerim, timur], kind) };
}
