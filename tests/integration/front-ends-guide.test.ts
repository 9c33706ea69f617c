import { join } from 'node:path';
import ts from 'typescript';
import * as client from '../../client/src';
import { DEMO_URL, readGuide } from '../support/guide';
import { publishInstitute } from '../support/institute';
import { startLectern, type Lectern } from '../support/lectern';
import { PROJECT_ROOT } from '../support/test-environment';
import { typeProblems } from '../support/typescript-check';

const { requests, program } = readGuide('front-ends.md');

let lectern: Lectern;

beforeAll(async () => {
  lectern = await startLectern();
  await publishInstitute(lectern);
});

afterAll(() => lectern.stop());

describe('docs/front-ends.md', () => {
  it.each(requests)('$line', async ({ path, headers, status }) => {
    expect((await fetch(`${lectern.url}${path}`, { headers })).status).toBe(status);
  });

  it('has a program that is right by the types of the client', () => {
    const problems = typeProblems(
      { 'check.ts': program },
      {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        allowImportingTsExtensions: true,
        types: ['node'],
        paths: { '@lectern/client': [join(PROJECT_ROOT, 'client', 'src', 'index.ts')] },
      },
    );

    expect(problems).toEqual([]);
  });

  it('has a program that runs', async () => {
    const token = await lectern.createToken('full-access');
    const { outputText } = ts.transpileModule(
      program.replaceAll(DEMO_URL, lectern.url).replace('process.env.LECTERN_TOKEN', `'${token}'`),
      { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS } },
    );
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the guide is ours
    const run = new Function(
      'require',
      `const exports = {}; return (async () => { ${outputText}; return { turns, languages, alternates, around, titles, basket, draftInterview, kept, readOn }; })();`,
    );

    expect(await run(() => client)).toMatchObject({
      turns: [{ page: null }, { page: '/experts/nadia-okafor' }],
      languages: [
        { locale: 'en', isHere: true },
        { locale: 'de', isHere: false },
      ],
      alternates: [
        ['en', expect.stringContaining('/interviews/who-measures-the-river')],
        ['de', expect.stringContaining('/de/interviews/wer-den-fluss-misst')],
        ['x-default', expect.stringContaining('/interviews/who-measures-the-river')],
      ],
      around: { previous: undefined },
      titles: ['After the Flood', 'Who Measures the River'],
      basket: [{ contentType: 'publication' }, { contentType: 'publication' }],
      draftInterview: { slug: 'who-measures-the-river' },
      kept: new Map(),
      readOn: expect.stringContaining('after='),
    });
  });
});
