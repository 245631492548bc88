import type { Message, PhotoSize } from 'grammy/types';
import { html, nothing } from 'lit-html';
import { STRINGS } from '../strings.ts';
import { richText } from './rich-text.ts';
import type { View } from './view.ts';

const PHOTOS = new URL('../../clients/photos/', import.meta.url);

/** A photo with what stands below it; `meta` is the time of the message. */
export const photoView = (
  scene: Parameters<typeof richText>[0],
  { caption, caption_entities }: Message,
  sizes: readonly PhotoSize[],
  meta: View,
): View => {
  const largest = sizes.at(-1);
  return html`<img class="photo" src=${new URL(largest?.file_id ?? '', PHOTOS).href} alt=${STRINGS.photo}
      width=${largest?.width ?? nothing} height=${largest?.height ?? nothing} loading="lazy">
    <div class="text photo-words" dir="auto">${caption === undefined ? nothing : richText(scene, caption, caption_entities)}${meta}</div>`;
};
