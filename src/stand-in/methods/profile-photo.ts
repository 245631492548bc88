import { readInteger, readJson } from '../arguments.ts';
import { FieldError, readFields, requiredText } from '../fields.ts';
import { readPictureSize } from '../picture-size.ts';
import { badRequest, Complaint } from '../refusal.ts';
import { Upload } from '../upload.ts';
import { findUser, type World } from '../world.ts';
import type { Method } from './method.ts';

/** The version of the Bot API that let bots set their photo. */
const SINCE = 9.4;

/** Photos in one answer; Bot API, getUserProfilePhotos. */
const MAX_PHOTOS = 100;

/** The least side of a profile photo (pixels); MTProto, PHOTO_CROP_SIZE_SMALL. */
const MIN_SIDE = 160;

/** The bot's own photo. People have none here. */
export function createProfilePhotoMethods(world: World): Method[] {
  const { photos } = world.profile;
  return [
    {
      name: 'getUserProfilePhotos',
      parameters: ['user_id', 'offset', 'limit'],
      run: ({ parameters }) => {
        const userId = readInteger(parameters, 'user_id', { default: 0 });
        if (findUser(world, userId) === undefined) throw badRequest('user not found');
        const offset = readInteger(parameters, 'offset', { default: 0, min: 0 });
        const limit = readInteger(parameters, 'limit', { default: MAX_PHOTOS, min: 1, max: MAX_PHOTOS });
        const own = userId === world.bot.id ? photos : [];
        return { total_count: own.length, photos: own.slice(offset, offset + limit) };
      },
    },
    {
      name: 'setMyProfilePhoto',
      since: SINCE,
      parameters: ['photo'],
      run: ({ parameters }) => {
        const bytes = readStatic(readJson(parameters, 'photo', 'InputProfilePhoto'));
        const size = readPictureSize(bytes);
        if (size !== undefined && Math.min(size.width, size.height) < MIN_SIDE)
          throw badRequest('PHOTO_CROP_SIZE_SMALL');
        photos.unshift(world.photos.add(bytes));
        return true;
      },
    },
    {
      name: 'removeMyProfilePhoto',
      since: SINCE,
      parameters: [],
      run: () => {
        photos.shift();
        return true;
      },
    },
  ];
}

function readStatic(value: unknown): Uint8Array<ArrayBuffer> {
  try {
    const fields = readFields(value, ['type', 'photo'], 'InputProfilePhoto must be an Object');
    if (requiredText(fields, 'type') !== 'static') throw new FieldError('only static ones are known to the stand-in');
    const { photo } = fields;
    if (!(photo instanceof Upload)) throw badRequest('profile photos can be only uploaded as a new file');
    // The documentation wants a JPEG.
    if (photo.bytes[0] !== 0xff || photo.bytes[1] !== 0xd8) throw new Complaint('a profile photo that is no JPEG');
    return photo.bytes;
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(`Can't parse InputProfilePhoto: ${error.message}`);
    throw error;
  }
}
