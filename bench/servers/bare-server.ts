import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { z } from 'zod';
import { answerKey } from './answer-key';

/**
 * The fastest thing Node can do: known answers out of memory, with two headers. Arguments: the port, and a
 * file with the answers.
 */
const [port, file] = process.argv.slice(2);
const stored = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file ?? '', 'utf8')));
const answers = new Map(Object.entries(stored).map(([key, text]) => [key, Buffer.from(text)]));
const READY = Buffer.from('{}');

const server = createServer((request, response) => {
  const send = (body: string) => {
    const path = request.url ?? '';
    const answer =
      path === '/ready' ? READY : answers.get(answerKey(request.method ?? '', path, body));
    response.writeHead(answer ? 200 : 404, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': answer?.length ?? 0,
    });
    response.end(answer);
  };
  if (request.method === 'GET') {
    send('');
    return;
  }
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    send(Buffer.concat(chunks).toString('utf8'));
  });
});
server.listen(Number(port), '127.0.0.1');
process.on('SIGTERM', () => process.exit());
process.on('disconnect', () => process.exit());
