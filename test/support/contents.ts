import type { Message } from 'grammy/types';
import type { Draft } from '../../src/stand-in/message-book.ts';

const FILE = { file_id: 'AAA', file_unique_id: 'A' };
const SIZE = { ...FILE, width: 90, height: 90 };
const VIDEO = { ...FILE, width: 90, height: 90, duration: 1 };
const CHANNEL = { id: -1_009_000_000_001, type: 'channel', title: 'News' } as const;

/** One example of everything that a person can send besides text, by the name of its field. */
export const CONTENTS = {
  animation: { animation: VIDEO, document: FILE },
  audio: { audio: { ...FILE, duration: 1 } },
  checklist: { checklist: { title: 'To read', tasks: [{ id: 1, text: 'Section 1' }] } },
  contact: { contact: { phone_number: '+77000000000', first_name: 'Berik' } },
  dice: { dice: { emoji: '🎲', value: 3 } },
  document: { document: FILE },
  game: {
    game: { title: 'Chess', description: 'A game', photo: [SIZE], text: '', text_entities: [], animation: VIDEO },
  },
  giveaway: { giveaway: { chats: [CHANNEL], winners_selection_date: 1_800_000_000, winner_count: 1 } },
  live_photo: { live_photo: VIDEO, photo: [SIZE] },
  location: { location: { latitude: 43.2, longitude: 76.9 } },
  paid_media: { paid_media: { star_count: 5, paid_media: [{ type: 'preview' }] } },
  photo: { photo: [SIZE] },
  poll: {
    poll: {
      id: '1',
      question: 'Which one?',
      options: [{ persistent_id: 'a', text: 'This', voter_count: 0 }],
      total_voter_count: 0,
      is_closed: false,
      is_anonymous: true,
      type: 'regular',
      allows_multiple_answers: false,
      allows_revoting: true,
      members_only: false,
    },
  },
  rich_message: { rich_message: { blocks: [{ type: 'paragraph', text: ['One ', { type: 'bold', text: 'two' }] }] } },
  sticker: {
    sticker: { ...SIZE, type: 'regular', is_animated: false, is_video: false },
  },
  story: { story: { chat: CHANNEL, id: 1 } },
  venue: {
    venue: { location: { latitude: 43.2, longitude: 76.9 }, title: 'Almaty', address: 'Kazakhstan' },
    location: { latitude: 43.2, longitude: 76.9 },
  },
  video: { video: VIDEO },
  video_note: { video_note: { ...FILE, length: 90, duration: 1 } },
  voice: { voice: { ...FILE, duration: 1 } },
} satisfies Partial<Record<keyof Message, Draft>>;

/** One example of each kind of message that an app writes by itself, by the name of its field. */
export const SERVICE_MESSAGES = {
  new_chat_title: { new_chat_title: 'Another title' },
  group_chat_created: { group_chat_created: true },
  message_auto_delete_timer_changed: { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } },
  chat_background_set: { chat_background_set: { type: { type: 'chat_theme', theme_name: '🏔' } } },
  forum_topic_created: { forum_topic_created: { name: 'News', icon_color: 0x6fb9f0 } },
  video_chat_ended: { video_chat_ended: { duration: 60 } },
  giveaway_created: { giveaway_created: {} },
  write_access_allowed: { write_access_allowed: { from_request: true } },
} satisfies Partial<Record<keyof Message, Draft>>;
