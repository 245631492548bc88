/** Somebody whose updates fail: the n-th has an id of their own, by which the failure of their answer is found. */
export const FAILING_IDS = 7_770_001_112_000;

const named = (n: number) => ({ first_name: `canary-name-${n}`, username: `canary_user_${n}`, language_code: 'en' });

/** A message in private. */
export function messageBy(n: number, text: string): object {
  const id = FAILING_IDS + n;
  const entities = text.startsWith('/') ? [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }] : [];
  return {
    update_id: n,
    message: {
      message_id: n,
      date: 1,
      chat: { id, type: 'private', ...named(n) },
      from: { id, is_bot: false, ...named(n) },
      text,
      entities,
    },
  };
}

/** A press of a button below a message of the bot, in a group. */
export function pressBy(n: number, data: string): object {
  const chat = { id: -FAILING_IDS - n, type: 'supergroup', title: `canary-title-${n}` };
  const inline_keyboard = [[{ text: 'canary', callback_data: data }]];
  return {
    update_id: n,
    callback_query: {
      id: `canary-query-${n}`,
      from: { id: FAILING_IDS + n, is_bot: false, ...named(n) },
      chat_instance: '1',
      data,
      message: {
        message_id: n,
        date: 1,
        chat,
        from: { id: 4_242_424_242, is_bot: true, first_name: 'Verbatim', username: 'verbatim_bot' },
        text: 'canary-card',
        reply_markup: { inline_keyboard },
      },
    },
  };
}

/** An inline query. */
export function queryBy(n: number, query: string): object {
  const from = { id: FAILING_IDS + n, is_bot: false, ...named(n) };
  return { update_id: n, inline_query: { id: `canary-query-${n}`, from, query, offset: '' } };
}

/** A call where the bot is not a member. */
export function guestCallBy(n: number, text: string): object {
  const chat = { id: -FAILING_IDS - n, type: 'supergroup', title: `canary-title-${n}` };
  const from = { id: FAILING_IDS + n, is_bot: false, ...named(n) };
  const entities = [{ type: 'mention', offset: 0, length: '@verbatim_bot'.length }];
  const message = { message_id: n, date: 1, chat, from, text: `@verbatim_bot ${text}`, entities };
  return { update_id: n, guest_message: { ...message, guest_query_id: `canary-query-${n}` } };
}
