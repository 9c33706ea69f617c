import type { Context } from 'koa';
import { request } from '../support/http';
import { startLectern, type Lectern } from '../support/lectern';

const CLIENT = '203.0.113.7';

/** Lectern with a route that tells what Koa says of the request. */
const startTelling = async (trusted: string): Promise<Lectern> => {
  const lectern = await startLectern({ TRUST_PROXY: trusted });
  lectern.strapi.server.router.get('/told', (ctx: Context) => {
    const { ip, ips, protocol, secure, host, hostname, origin } = ctx.request;
    ctx.body = { ip, ips, protocol, secure, host, hostname, origin };
  });
  return lectern;
};

const told = async ({ url }: Lectern, headers: Record<string, string>) =>
  (await request(`${url}/told`, { headers })).body;

describe.each([
  ['1', `6.6.6.6, ${CLIENT}`],
  ['2', `6.6.6.6, ${CLIENT}, 10.0.0.2`],
  ['loopback,10.0.0.0/8', `6.6.6.6, ${CLIENT}, 10.0.0.2`],
  ['true', `6.6.6.6, 10.0.0.9,${CLIENT}`],
])('behind proxies (TRUST_PROXY=%s)', (trusted, forwardedFor) => {
  let lectern: Lectern;

  beforeAll(async () => {
    lectern = await startTelling(trusted);
  });

  afterAll(() => lectern.stop());

  it('the client is the one that the nearest trusted proxy saw', async () => {
    expect(await told(lectern, { 'X-Forwarded-For': forwardedFor })).toMatchObject({
      ip: CLIENT,
      ips: [CLIENT],
    });
  });

  it('protocol and host are what the proxy says', async () => {
    const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'cms.example.org' };

    expect(await told(lectern, headers)).toMatchObject({
      protocol: 'https',
      secure: true,
      host: 'cms.example.org',
      origin: 'https://cms.example.org',
    });
  });

  it.each<Record<string, string>>([
    { 'X-Forwarded-For': ', ,' },
    { 'X-Forwarded-For': '\u00ff"<script>' },
    { 'X-Forwarded-Proto': 'javascript', 'X-Forwarded-Host': 'a b@c/../d' },
    { 'X-Forwarded-Host': ',,,', 'X-Forwarded-Proto': ',' },
  ])('what makes no sense is passed over: %j', async (headers) => {
    const answer = await told(lectern, headers);

    expect(answer).toMatchObject({ ip: '127.0.0.1', protocol: 'http' });
    expect(`http://${answer.host}`).toBe(lectern.url);
  });
});

describe('without a trusted proxy', () => {
  let lectern: Lectern;

  beforeAll(async () => {
    lectern = await startTelling('false');
  });

  afterAll(() => lectern.stop());

  it('no X-Forwarded-* header is believed', async () => {
    const answer = await told(lectern, {
      'X-Forwarded-For': CLIENT,
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'evil.example',
    });

    expect(answer).toMatchObject({ ip: '127.0.0.1', ips: [], protocol: 'http' });
    expect(`http://${answer.host}`).toBe(lectern.url);
  });
});
