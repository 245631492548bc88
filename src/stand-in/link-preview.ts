import type { LinkPreviewOptions } from 'grammy/types';
import { FieldError, optionalFlag, optionalText, readFields } from './fields.ts';
import { badRequest } from './refusal.ts';

const FLAGS = ['is_disabled', 'prefer_small_media', 'prefer_large_media', 'show_above_text'];

/** `link_preview_options` with only its known fields; `undefined` if none were given. */
export function parseLinkPreview(value: unknown): LinkPreviewOptions | undefined {
  if (value === undefined) return undefined;
  try {
    const fields = readFields(value, [...FLAGS, 'url'], 'Object expected as link preview options');
    const flags = FLAGS.filter((name) => optionalFlag(fields, name)).map((name) => [name, true]);
    const url = optionalText(fields, 'url');
    return { ...Object.fromEntries(flags), ...(url === '' ? {} : { url }) };
  } catch (error) {
    if (error instanceof FieldError) throw badRequest(error.message);
    throw error;
  }
}
