import { describe, expect, it } from 'vitest';
import { linkTarget } from '../../../src/playground/page/client/model/links.ts';

describe('a link in a message', () => {
  it.each([
    ['https://t.me/verbatim_bot?start=s3', { kind: 'start', payload: 's3' }],
    ['https://t.me/Verbatim_Bot?start=s3', { kind: 'start', payload: 's3' }],
    ['t.me/verbatim_bot?start=place-almaty', { kind: 'start', payload: 'place-almaty' }],
    ['https://t.me/verbatim_bot', { kind: 'chat' }],
    ['https://t.me/verbatim_bot?startchannel&admin=post_messages', { kind: 'add-to-channel' }],
    ['https://t.me/verbatim_bot?startgroup=x', { kind: 'start-in-group', payload: 'x' }],
    ['https://t.me/another_bot?start=s3', { kind: 'web', href: 'https://t.me/another_bot?start=s3' }],
    ['https://example.org/page', { kind: 'web', href: 'https://example.org/page' }],
    ['example.org', { kind: 'web', href: 'https://example.org/' }],
    ['http://127.0.0.1:8080/#s3', { kind: 'web', href: 'http://127.0.0.1:8080/#s3' }],
    ['mailto:someone@example.org', { kind: 'web', href: 'mailto:someone@example.org' }],
    ['tg://user?id=1', { kind: 'telegram-only' }],
    ['javascript:alert(1)', { kind: 'telegram-only' }],
    ['data:text/html,x', { kind: 'telegram-only' }],
    ['not a link', { kind: 'telegram-only' }],
  ])('%s leads to %j', (url, target) => {
    expect(linkTarget(url, 'verbatim_bot')).toEqual(target);
  });
});
