/** The least that answers at all: one look-up, one answer. Knows neither errors nor time-outs. */
import { Agent, request } from 'node:http';
import { answers, apiRoot, repliesTo, token } from './setting.mjs';

const agent = new Agent({ keepAlive: true });
const root = new URL(apiRoot);

/** Answers one update; resolves to the body of the response to the webhook, or to nothing after a call. */
export async function answer({ message, inline_query: inline }) {
  if (inline !== undefined) {
    const parameters = { inline_query_id: inline.id, ...answers.inline[inline.query] };
    return give('answerInlineQuery', parameters, repliesTo.inline);
  }
  const parameters = { chat_id: message.chat.id, ...answers.commands[message.text] };
  return give('sendMessage', parameters, repliesTo.command);
}

async function give(method, parameters, isReply) {
  if (isReply) return JSON.stringify({ method, ...parameters });
  await call(method, JSON.stringify(parameters));
}

function call(method, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const { hostname, port } = root;
    const options = { hostname, port, path: `/bot${token}/${method}`, method: 'POST', headers, agent };
    const sent = request(options, async (response) => resolve(JSON.parse(await textOf(response))));
    sent.on('error', reject);
    sent.end(body);
  });
}

/** The body of a message of node:http. */
export function textOf(message) {
  return new Promise((resolve, reject) => {
    let text = '';
    message.setEncoding('utf8');
    message.on('data', (part) => {
      text += part;
    });
    message.on('end', () => resolve(text));
    message.on('error', reject);
  });
}
