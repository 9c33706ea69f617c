import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { readContract } from '../support/contract';
import { useLectern } from '../support/lectern';
import { PROJECT_ROOT } from '../support/test-environment';

const committed = (file: string): string =>
  readFileSync(join(PROJECT_ROOT, 'client', file), 'utf8');

const isError = (severity: number): boolean => severity === 0;

const lectern = useLectern({ CONTENT_LOCALES: 'de,en', PUBLIC_URL: 'https://cms.example' });

describe('the description of the API', () => {
  it('is the committed contract, whatever the configuration: otherwise run npm run contract', async () => {
    const { body } = await lectern.rest('/openapi.json');

    expect(body).toEqual(JSON.parse(committed('openapi.json')));
  });

  it('and its types are made of the code, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-contract-'));
    try {
      const command = join(PROJECT_ROOT, 'dist', 'src', 'cli', 'write-contract.js');
      execFileSync(process.execPath, [command, relative(PROJECT_ROOT, folder)], {
        cwd: PROJECT_ROOT,
      });

      for (const file of ['openapi.json', 'views.graphql', join('src', 'schema.ts')]) {
        expect(readFileSync(join(folder, file), 'utf8')).toBe(committed(file));
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('keeps Redocly’s recommended rules; only probes have nothing to refuse', async () => {
    const config = await createConfig({ extends: ['recommended'] });
    const problems = await lintFromString({ source: committed('openapi.json'), config });
    const found = problems.map(({ ruleId, location: [place] }) => `${ruleId} ${place?.pointer}`);

    expect(found).toEqual([
      'operation-4xx-response #/paths/~1live/get/responses',
      'operation-4xx-response #/paths/~1ready/get/responses',
    ]);
  });

  it('keeps Spectral’s rules for OpenAPI without an error', async () => {
    const spectral = new Spectral();
    spectral.setRuleset({ extends: [oas] } as never);
    const problems = await spectral.run(committed('openapi.json'));

    expect(problems.filter(({ severity }) => isError(severity))).toEqual([]);
  });

  it('refuses parameters like every route', async () => {
    expect(await lectern.rest('/openapi.json?pretty=1')).toMatchObject({
      status: 400,
      body: { error: { details: { code: 'PARAMETER_UNKNOWN' } } },
    });
  });
});

describe('the watch on the contract', () => {
  const problemOf = (body: unknown, path = '/api/topics/water') =>
    readContract().problemOf({
      method: 'GET',
      url: new URL(path, lectern.url),
      status: 200,
      contentType: 'application/json; charset=utf-8',
      text: JSON.stringify(body),
    });

  it('sees an undocumented member, a missing one, and a wrong type', async () => {
    const { documentId } = await lectern.documents('api::topic.topic').create({
      data: { name: 'Water' },
    });
    const { body } = await lectern.rest(`/topics/${documentId}`);
    const withData = (data: object) => ({ ...body, data: { ...body.data, ...data } });

    expect(problemOf(body)).toBeNull();
    expect(problemOf(withData({ secret: 1 }))).toContain('not as the contract says');
    expect(problemOf(withData({ name: undefined }))).toContain('not as the contract says');
    expect(problemOf(withData({ name: 7 }))).toContain('not as the contract says');
  });

  it('sees an undocumented status and media type', () => {
    const url = new URL('/api/topics', lectern.url);
    const answer = { method: 'GET', url, contentType: 'application/json', text: '{}' };

    expect(readContract().problemOf({ ...answer, status: 418 })).toContain('status 418');
    expect(
      readContract().problemOf({ ...answer, status: 200, contentType: 'text/html' }),
    ).toContain('text/html');
  });
});

describe('/docs', () => {
  it('shows the description with nothing from another host', async () => {
    const page = await (await fetch(`${lectern.url}/docs`)).text();
    const addresses = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address);

    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      expect(address).toMatch(/^\//);
      expect((await fetch(`${lectern.url}${address}`)).status).toBe(200);
    }
  });

  it.each(['/docs', '/docs/swagger-ui-bundle.js', '/docs/swagger-ui.css'])(
    '%s takes no parameters: each would be one more copy in memory',
    async (path) => {
      expect((await fetch(`${lectern.url}${path}?x=1`)).status).toBe(400);
    },
  );
});
