import http from 'node:http';
import { expertData } from '../support/content';
import {
  addForwardingReads,
  PAST_THE_CACHE,
  type ForwardingReads,
} from '../support/forwarding-reads';
import { request, type Json } from '../support/http';
import { useLectern } from '../support/lectern';
import { rawRequest, type RawOptions } from '../support/raw-http';

const lectern = useLectern();
let reads: ForwardingReads;
let token: string;

beforeAll(async () => {
  reads = addForwardingReads(lectern);
  token = await lectern.createToken('full-access');
});

afterEach(() => {
  reads.before = async () => undefined;
});

const raw = (path: string, options?: RawOptions) => rawRequest(`${lectern.url}${path}`, options);

const someExpert = async (): Promise<Json> => {
  const answer = await lectern.rest('/experts', { token, json: { data: expertData() } });
  return answer.body.data;
};

describe('the exact cache, for GraphQL', () => {
  const post = (query: string, headers: Record<string, string> = {}, variables: object = {}) => {
    const body = JSON.stringify({ query, variables });
    return raw('/graphql', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'Content-Length': String(Buffer.byteLength(body)),
        ...headers,
      },
      body,
    });
  };
  const QUERY = 'query A($id: ID!) { expert(documentId: $id) { documentId name } }';

  it('queries by POST are kept, whatever their spaces and comments', async () => {
    const { documentId, name } = await someExpert();
    const first = await post(QUERY, {}, { id: documentId });
    const second = await post(`# again\n${QUERY.replaceAll(' ', '  ')}`, {}, { id: documentId });

    expect(JSON.parse(String(first.bytes)).data.expert).toEqual({ documentId, name });
    expect([first, second].map(({ headers }) => headers['x-cache'])).toEqual(['MISS', 'HIT']);
    expect((await post(QUERY, {}, { id: 'nobody' })).headers['x-cache']).toBe('MISS');
  });

  it.each([
    ['small', ''],
    ['of many chunks', `# ${'x'.repeat(60_000)}\n`],
    ['too large to be looked into', `# ${'x'.repeat(70_000)}\n`],
  ])('a body %s that no feature answers reaches Strapi whole', async (_title, comment) => {
    const { documentId, name } = await someExpert();
    reads.before = async () => Promise.reject(new Error('broken'));
    const answer = await post(`${comment}${QUERY}`, {}, { id: documentId });

    expect(answer.status).toBe(200);
    expect(JSON.parse(String(answer.bytes)).data.expert).toEqual({ documentId, name });
  });

  it('a body that comes slowly, and one of unknown length, are understood', async () => {
    const { documentId, name } = await someExpert();
    const body = JSON.stringify({ query: QUERY, variables: { id: documentId } });
    for (const length of [{ 'Content-Length': String(body.length) }, {}]) {
      const answer = await new Promise<Json>((resolve, reject) => {
        const headers = { 'Content-Type': 'application/json', ...length };
        const sent = http.request(`${lectern.url}/graphql`, { method: 'POST', headers }, (got) => {
          const chunks: Buffer[] = [];
          got.on('data', (chunk: Buffer) => chunks.push(chunk));
          got.on('end', () => {
            resolve(JSON.parse(String(Buffer.concat(chunks))));
          });
        });
        sent.on('error', reject);
        sent.write(body.slice(0, 20));
        setTimeout(() => sent.end(body.slice(20)), 50);
      });
      expect(answer.data.expert).toEqual({ documentId, name });
    }
  });

  it('a connection goes on after a body that was answered from memory', async () => {
    const { documentId } = await someExpert();
    const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
    const body = JSON.stringify({ query: QUERY, variables: { id: documentId } });
    const send = () =>
      new Promise<{ status: number; reused: boolean }>((resolve, reject) => {
        const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
        const sent = http.request(
          `${lectern.url}/graphql`,
          { method: 'POST', headers, agent },
          (got) => {
            got.resume();
            got.on('end', () => {
              resolve({ status: got.statusCode ?? 0, reused: sent.reusedSocket });
            });
          },
        );
        sent.on('error', reject);
        sent.end(body);
      });
    const answers = [await send(), await send(), await send()];
    agent.destroy();

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.map(({ reused }) => reused)).toEqual([false, true, true]);
  });

  it('holds no request when it is answered, whoever answered it', async () => {
    const { documentId } = await someExpert();
    const received: http.IncomingMessage[] = [];
    const note = (request: http.IncomingMessage) => received.push(request);
    lectern.strapi.server.httpServer.on('request', note);
    const questions = [QUERY, QUERY, '{ nobody { name } }', '{ __schema { description } }', '{{'];
    for (const query of questions) {
      await request(`${lectern.url}/graphql`, { json: { query, variables: { id: documentId } } });
    }
    lectern.strapi.server.httpServer.off('request', note);

    expect(received.length).toBeGreaterThanOrEqual(questions.length);
    expect(received.filter(({ readableEnded }) => !readableEnded)).toEqual([]);
  });

  it('a mutation drops what it changed before it is acknowledged', async () => {
    const { documentId } = await someExpert();
    await post(QUERY, {}, { id: documentId });
    const mutation = `mutation { updateExpert(documentId: "${documentId}", data: { name: "By mutation" }) { name } }`;
    const written = await post(mutation, { Authorization: `Bearer ${token}` });
    const after = await post(QUERY, {}, { id: documentId });

    expect(JSON.parse(String(written.bytes)).errors).toBeUndefined();
    expect(JSON.parse(String(after.bytes)).data.expert.name).toBe('By mutation');
  });

  it.each([
    ['a batch', JSON.stringify([{ query: '{ __typename }' }])],
    ['no JSON', '{ nonsense'],
    ['an empty object', '{}'],
  ])('%s gets what Strapi says', async (_title, body) => {
    const headers = {
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
    };
    const [ours, strapis] = [
      await raw('/graphql', { method: 'POST', headers, body }),
      await raw('/graphql', { method: 'POST', headers: { ...headers, ...PAST_THE_CACHE }, body }),
    ];

    expect(ours.status).toBe(strapis.status);
    expect(ours.bytes).toEqual(strapis.bytes);
  });
});
