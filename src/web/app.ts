import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { errorFields, type Logger } from '../bot/logger.ts';
import { answerHeaders } from './headers.ts';

/** Whether the program can do its work. `degraded` still answers readers; `reason` says what is missing. */
export type Readiness =
  | { readonly kind: 'ready' }
  | { readonly kind: 'degraded'; readonly reason: string }
  | { readonly kind: 'not-ready'; readonly reason: string };

/** The metrics, in Prometheus' format. */
export type MetricsPage = () => Promise<{ readonly contentType: string; readonly body: string }>;

/** What the HTTP side needs. */
export type AppDeps = {
  readonly readiness: () => Promise<Readiness>;
  /** `GET /metrics`, if there are metrics. */
  readonly metrics?: MetricsPage;
  readonly logger: Logger;
  /** Whether readers use https. */
  readonly isHttps?: boolean;
  /** The statement to read, at `/`. */
  readonly pages?: Hono;
  /** Everything below `/card`: passages as pictures. */
  readonly cards?: Hono | undefined;
  /** `POST /telegram`, if updates arrive by webhook. */
  readonly webhook?: Hono;
  /** Everything below `/playground`, if there is no token. */
  readonly playground?: Hono;
};

/** Where Telegram posts updates. */
export const UPDATES_PATH = '/telegram';

/** The HTTP server's routes: health, metrics, the pages, the webhook, and the playground. */
export function createApp({
  readiness,
  metrics,
  logger,
  isHttps = false,
  pages,
  cards,
  webhook,
  playground,
}: AppDeps): Hono {
  const app = new Hono();
  app.use('*', answerHeaders(isHttps));
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    const ready = await readiness();
    if (ready.kind === 'ready') return c.text('ready');
    return c.text(`${ready.kind}: ${ready.reason}`, ready.kind === 'degraded' ? 200 : 503);
  });
  if (metrics !== undefined) {
    app.get('/metrics', async (c) => {
      const { contentType, body } = await metrics();
      return c.body(body, 200, { 'Content-Type': contentType });
    });
  }
  if (webhook !== undefined) app.route(UPDATES_PATH, webhook);
  if (playground !== undefined) {
    app.get('/playground/', (c) => c.redirect('/playground'));
    app.route('/playground', playground);
  }
  if (cards !== undefined) app.route('/card', cards);
  if (pages !== undefined) app.route('/', pages);
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    logger.error('http.failed', errorFields(error));
    return c.text('Something went wrong here.', 500);
  });
  return app;
}
