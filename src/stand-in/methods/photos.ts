import type { PhotoSize } from 'grammy/types';
import { readFlag, readText } from '../arguments.ts';
import { parseEntities, refuseParseMode } from '../entity-input.ts';
import { formatBotCaption } from '../formatted-text.ts';
import type { Draft } from '../message-book.ts';
import type { Parameters } from '../parameters.ts';
import { badRequest, Complaint } from '../refusal.ts';
import { Upload } from '../upload.ts';
import type { World } from '../world.ts';
import type { Method } from './method.ts';
import { COMMON, readEntities, send } from './sending.ts';

const CAPTION = ['caption', 'parse_mode', 'caption_entities', 'show_caption_above_media', 'has_spoiler'];

/** `sendPhoto`: a file in the request, or one that the server has. It fetches none from elsewhere. */
export function createPhotoMethods(world: World): Method[] {
  return [
    {
      name: 'sendPhoto',
      parameters: [...COMMON, 'photo', ...CAPTION],
      run: ({ parameters }) => {
        const photo = readPhoto(world, parameters);
        return send(world, parameters, { photo, ...readCaption(world, parameters) });
      },
    },
  ];
}

function readPhoto(world: World, parameters: Parameters): PhotoSize[] {
  const given = parameters['photo'];
  if (given instanceof Upload) return world.photos.add(given.bytes);
  const text = readText(parameters, 'photo');
  if (text === '' || text.startsWith('attach://')) throw badRequest('there is no photo in the request');
  if (/^https?:/iu.test(text)) throw new Complaint('a photo by its address, which lets Telegram load it from us');
  const known = world.photos.sizesOf(text);
  if (known === undefined) throw badRequest('wrong file identifier/HTTP URL specified');
  return known;
}

function readCaption(world: World, parameters: Parameters): Draft {
  const caption = readText(parameters, 'caption');
  if (caption !== '') refuseParseMode(readText(parameters, 'parse_mode'));
  const entities = parseEntities(readEntities(parameters, 'caption_entities'), world.serverTraits().version);
  const formatted = caption === '' ? { text: '', entities: [] } : formatBotCaption(caption, entities);
  return {
    ...(formatted.text === '' ? {} : { caption: formatted.text }),
    ...(formatted.entities.length === 0 ? {} : { caption_entities: [...formatted.entities] }),
    ...(readFlag(parameters, 'show_caption_above_media') ? { show_caption_above_media: true } : {}),
    ...(readFlag(parameters, 'has_spoiler') ? { has_media_spoiler: true } : {}),
  };
}
