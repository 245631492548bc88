import { createChatCipher } from '../../src/jobs/run/chat-cipher.ts';

/** What the programs that tests start encrypt ids of chats with, where nothing else is said. */
export const TEST_KEY = 'a-key-that-only-the-tests-have-and-know';

/** The same, in a test. */
export const CIPHER = createChatCipher(TEST_KEY);
