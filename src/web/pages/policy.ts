/** Where Telegram in a browser frames the page that a button opens. */
const TELEGRAM_IN_BROWSER = 'https://web.telegram.org';

/**
 * Allows only the page's own icon and its embedded style sheet, which is identified by its hash: no scripts, no forms, no frames
 * of its own, no other hosts. Only Telegram may frame it.
 */
export async function contentSecurityPolicy(style: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  return [
    "default-src 'none'",
    `style-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${TELEGRAM_IN_BROWSER}`,
  ].join('; ');
}
