import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPaths } from '../../support/contract-breaks';

const ROOT = join(__dirname, '..', '..', '..');
const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

const query = (members: string) => `parameters: { query?: { ${members} } };`;
const thing = 'title: string; kind: "a" | "b"; note: string | null;';

/** The types of a description. The generator is a module that only Node itself can load, so it runs beside the tests. */
const typesOf = (description: string): string =>
  execFileSync(
    process.execPath,
    [join(ROOT, 'node_modules', 'openapi-typescript', 'bin', 'cli.js'), description],
    { cwd: ROOT, encoding: 'utf8' },
  );

/** As openapi-typescript writes it. */
const contract = ({
  path = '/things',
  parameters = query('topic?: string[]; view?: "card" | "full";'),
  answer = `content: { "application/json": { ${thing} }; "text/plain": string; };`,
} = {}): string => `
  export interface paths { "${path}": { get: operations["list"] } }
  export interface operations { list: { ${parameters} responses: { 200: { ${answer} } } } }`;

const answering = (members: string, more = ' "text/plain": string;') =>
  contract({ answer: `content: { "application/json": { ${members} };${more} };` });

describe('brokenPaths', () => {
  it.each([
    ['the same', contract()],
    ['a new member', answering(`${thing} more: number;`)],
    ['a member that is no longer null', answering(thing.replace(' | null', ''))],
    [
      'a new parameter',
      contract({ parameters: query('topic?: string[]; view?: "card" | "full"; year?: number;') }),
    ],
    ['another media type', answering(thing, ' "text/plain": string; "text/html": string;')],
  ])('lets %s pass', (_, after) => {
    expect(brokenPaths(contract(), after)).toEqual([]);
  });

  it.each([
    ['a path that is gone', contract({ path: '/others' })],
    ['a member that is gone', answering('title: string; kind: "a" | "b";')],
    ['a member that may be missing', answering(thing.replace('title:', 'title?:'))],
    [
      'a member that may be null',
      answering(thing.replace('title: string', 'title: string | null')),
    ],
    ['a value that was not known', answering(thing.replace('"b"', '"b" | "c"'))],
    ['a media type that is gone', answering(thing, '')],
    ['a parameter that is gone', contract({ parameters: query('topic?: string[];') })],
    [
      'a parameter of fewer values',
      contract({ parameters: query('topic?: string[]; view?: "card";') }),
    ],
    [
      'a parameter that must be given',
      contract({ parameters: query('topic: string[]; view?: "card" | "full";') }),
    ],
  ])('sees %s', (_, after) => {
    expect(brokenPaths(contract(), after)).toEqual(['/things']);
  });
});

describe('the contract', () => {
  it('breaks no client of the last release, or CHANGELOG.md says so under “Breaking”', () => {
    const released = typesOf('client/released.json');
    const broken = brokenPaths(released, read('client', 'src', 'schema.ts'));
    const [, unreleased = ''] = read('CHANGELOG.md').split(/^## /m).slice(0, 2);
    const [, breaking = ''] = /^### Breaking\n([^#]*)/m.exec(unreleased) ?? [];

    expect(released).toContain('"/api/interviews/{id}": {');
    expect(broken.filter((path) => !breaking.includes(`\`${path}\``))).toEqual([]);
  });
});
