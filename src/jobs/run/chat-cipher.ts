import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where posts go: a chat and, in a forum, the topic. */
export type Place = { readonly chatId: number; readonly threadId?: number };

/** What is stored in Redis instead of a chat's ID. Without the key it names no chat. */
export type ChatCipher = {
  /** Encrypts the place of a subscription; the result differs each time, and can't be opened for another subscription. */
  seal(subscriptionId: string, place: Place): string;
  /** Decrypts the result of `seal`; `undefined` for anything else, and for another key. */
  open(subscriptionId: string, sealed: string): Opened | undefined;
  /** Encrypts what an editor wrote for the posts of a subscription: it may name the chat. Otherwise as `seal`. */
  sealText(subscriptionId: string, text: string): string;
  /** Decrypts the result of `sealText`; `undefined` for anything else, and for another key. */
  openText(subscriptionId: string, sealed: string): string | undefined;
  /** The code by which a chat is found, always the same: 12 of `A-Za-z0-9_-`. */
  code(chatId: number): string;
  /** The chat's codes with the former keys. */
  formerCodes(chatId: number): readonly string[];
  /** Distinguishes the key from others, and reveals nothing else: 8 of `A-Za-z0-9_-`. */
  readonly check: string;
  /** The checks of the former keys. */
  readonly formerChecks: readonly string[];
};

/** A place, and whether the current key encrypts it and not a former one. */
type Opened = Place & { readonly isCurrent: boolean };

const ALGORITHM = 'aes-256-gcm';

/** Bytes, from NIST SP 800-38D: with random nonces of this length, one key can encrypt four billion times. */
const KEY = 32;
const NONCE = 12;
const TAG = 16;

/**
 * Bytes of a place: an ID of 56 bits, of which Telegram uses 52, and a topic of 48 bits if there is one; the length
 * tells whether there is.
 */
const ID = 7;
const TOPIC = 6;

/** Bytes of a code and of a check. Among a million chats, two have the same code in one of 10^10 bots. */
const CODE = 9;
const CHECK = 6;

/**
 * Encrypts with AES-256-GCM, and finds chats by HMAC-SHA-256. HKDF derives the keys for each from a secret: the bot's
 * token, or the operator's key. `former` are secrets that were used before: they only decrypt.
 */
export function createChatCipher(secret: string, former: readonly string[] = []): ChatCipher {
  const current = createKey(secret);
  const others = former.map(createKey);
  return {
    seal: (subscriptionId, place) => sealWith(current, subscriptionId, writePlace(place)),
    open(subscriptionId, sealed) {
      for (const key of [current, ...others]) {
        const place = openPlace(key, subscriptionId, sealed);
        if (place !== undefined) return { ...place, isCurrent: key === current };
      }
      return undefined;
    },
    sealText: (subscriptionId, text) => sealWith(current, ofText(subscriptionId), Buffer.from(text)),
    openText(subscriptionId, sealed) {
      for (const key of [current, ...others]) {
        const bytes = openWith(key, ofText(subscriptionId), Buffer.from(sealed, 'base64url'));
        if (bytes !== undefined) return bytes.toString();
      }
      return undefined;
    },
    code: current.code,
    formerCodes: (chatId) => others.map(({ code }) => code(chatId)),
    check: current.check,
    formerChecks: others.map(({ check }) => check),
  };
}

type Key = { readonly sealing: Buffer; readonly check: string; code(chatId: number): string };

function createKey(secret: string): Key {
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, '', `verbatim: ${purpose}`, length));
  const finding = derive('chats, to find them', KEY);
  return {
    sealing: derive('chats, to encrypt them', KEY),
    check: derive('chats, which key it is', CHECK).toString('base64url'),
    code: (chatId) =>
      createHmac('sha256', finding).update(String(chatId)).digest().subarray(0, CODE).toString('base64url'),
  };
}

/** So that a text can't be put where a place belongs. */
function ofText(subscriptionId: string): string {
  return `${subscriptionId} text`;
}

function sealWith(key: Key, about: string, bytes: Buffer): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(ALGORITHM, key.sealing, nonce);
  cipher.setAAD(Buffer.from(about));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

function openPlace(key: Key, subscriptionId: string, sealed: string): Place | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length !== NONCE + ID + TAG && bytes.length !== NONCE + ID + TOPIC + TAG) return undefined;
  const place = openWith(key, subscriptionId, bytes);
  return place && readPlace(place);
}

function openWith(key: Key, about: string, bytes: Buffer): Buffer | undefined {
  if (bytes.length <= NONCE + TAG) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key.sealing, bytes.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]);
  } catch {
    // This is the only sign of another key or of changed data.
    return undefined;
  }
}

function writePlace({ chatId, threadId }: Place): Buffer {
  const place = Buffer.alloc(ID + (threadId === undefined ? 0 : TOPIC));
  const id = Buffer.alloc(ID + 1);
  // Without its first byte, which only repeats the sign.
  id.writeBigInt64BE(BigInt(chatId));
  id.copy(place, 0, 1);
  if (threadId !== undefined) place.writeUIntBE(threadId, ID, TOPIC);
  return place;
}

function readPlace(place: Buffer): Place {
  const chatId = Number(BigInt.asIntN(ID * 8, BigInt(`0x${place.toString('hex', 0, ID)}`)));
  return place.length === ID ? { chatId } : { chatId, threadId: place.readUIntBE(ID, TOPIC) };
}
