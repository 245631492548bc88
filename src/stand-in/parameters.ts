import { badRequest } from './refusal.ts';
import { attachUploads, Upload } from './upload.ts';

/** The parameters of one call: JSON values from a JSON body, strings and files from a form. */
export type Parameters = Readonly<Record<string, unknown>>;

/** All parameters of the request; the body overrides the query string, as on the real server. */
export async function readParameters(request: Request): Promise<Parameters> {
  const fromQuery = Object.fromEntries(new URL(request.url).searchParams);
  const fromBody = request.method === 'GET' || request.method === 'HEAD' ? {} : await readBody(request);
  return { ...fromQuery, ...fromBody };
}

async function readBody(request: Request): Promise<Record<string, unknown>> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/x-www-form-urlencoded' || type === 'multipart/form-data') {
    return readForm(request);
  }
  const body = await request.text();
  return body === '' ? {} : readJsonObject(body);
}

async function readForm(request: Request): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of await request.formData()) {
    fields[name] =
      typeof value === 'string' ? value : new Upload(value.name, new Uint8Array(await value.arrayBuffer()));
  }
  return attachUploads(fields);
}

/** Also used for what a webhook answers. */
function readJsonObject(text: string): Record<string, unknown> {
  const value = parseJson(text);
  if (!isJsonObject(value)) {
    throw badRequest("can't parse request body: a JSON object is expected");
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("can't parse request body as JSON");
  }
}

/** A JSON object: neither an array nor null. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
