import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  describeProblems,
  ensureSecrets,
  readEnvironment,
  renderEnvExample,
  type Mode,
} from '../../../config/environment';
import type { EnvironmentProblem } from '../../../config/environment/environment';
import { VARIABLES } from '../../../config/environment/variables';

const GOOD = 'N3vvX-q0tr7Yd2mLkPzW9sBcHfJg5aEu';
const PRODUCTION = {
  DATABASE_URL: 'postgresql://lectern:secret@db.example.org:5432/lectern',
  APP_KEYS: `${GOOD}1,${GOOD}2`,
  API_TOKEN_SALT: `${GOOD}3`,
  ADMIN_JWT_SECRET: `${GOOD}4`,
  TRANSFER_TOKEN_SALT: `${GOOD}5`,
  JWT_SECRET: `${GOOD}6`,
  ENCRYPTION_KEY: `${GOOD}7`,
};

const problemsOf = (raw: Record<string, string>, mode: Mode): readonly EnvironmentProblem[] => {
  const result = readEnvironment(raw, mode);
  return result.ok ? [] : result.problems;
};

describe('readEnvironment', () => {
  it('names every variable that production lacks at once', () => {
    const names = problemsOf({}, 'production').map(({ name, kind }) => [name, kind]);
    expect(names).toEqual(Object.keys(PRODUCTION).map((name) => [name, 'missing']));
  });

  it('names missing and malformed variables in one answer', () => {
    const raw = { ...PRODUCTION, JWT_SECRET: '', PORT: '13x37', CORS_ORIGINS: 'www.example.org' };
    expect(problemsOf(raw, 'production').map(({ name, kind }) => [name, kind])).toEqual([
      ['PORT', 'malformed'],
      ['CORS_ORIGINS', 'malformed'],
      ['JWT_SECRET', 'missing'],
    ]);
  });

  it('gives parsed values and defaults', () => {
    const raw = {
      ...PRODUCTION,
      PORT: '80',
      CORS_ORIGINS: 'https://a.org, https://b.org',
      TRUST_PROXY: '1',
    };
    const result = readEnvironment(raw, 'production');
    expect(result).toMatchObject({
      ok: true,
      environment: {
        HOST: '127.0.0.1',
        PORT: 80,
        CORS_ORIGINS: ['https://a.org', 'https://b.org'],
        TRUST_PROXY: 1,
        DATABASE_POOL_MAX: 10,
        PUBLIC_URL: undefined,
        CONTENT_LOCALES: ['en', 'de', 'fr', 'es', 'ar'],
      },
    });
  });

  it('demands nothing of a development or build machine', () => {
    expect(problemsOf({}, 'development')).toEqual([]);
    expect(problemsOf({}, 'build')).toEqual([]);
  });

  it('lets production use the embedded database only when that was asked for, and not beside another', () => {
    const { DATABASE_URL, ...secrets } = PRODUCTION;
    expect(problemsOf({ ...secrets, LECTERN_EMBEDDED_DB: '1' }, 'production')).toEqual([]);
    expect(problemsOf(secrets, 'production').map(({ name }) => name)).toEqual(['DATABASE_URL']);
    const both = { ...secrets, DATABASE_URL, LECTERN_EMBEDDED_DB: '1' };
    expect(problemsOf(both, 'production').map(({ name }) => name)).toEqual(['LECTERN_EMBEDDED_DB']);
  });

  it.each([
    ['a placeholder', 'toBeModified-toBeModified-1', 'placeholder'],
    ['a placeholder', 'changeme-changeme-changeme-1', 'placeholder'],
    ['23 characters', GOOD.slice(0, 23), 'shorter than 24'],
    ['a repetition', 'abab'.repeat(10), 'repeats'],
  ])('refuses %s as a secret in production only', (_title, value, reason) => {
    const [problem] = problemsOf({ ...PRODUCTION, JWT_SECRET: value }, 'production');
    expect(problem).toMatchObject({ name: 'JWT_SECRET', kind: 'malformed' });
    expect(problem?.message).toContain(reason);
    expect(problemsOf({ JWT_SECRET: value }, 'development')).toEqual([]);
  });

  it('names every secret that is the same as another, at once', () => {
    const raw = {
      ...PRODUCTION,
      JWT_SECRET: PRODUCTION.ADMIN_JWT_SECRET,
      APP_KEYS: `${PRODUCTION.ENCRYPTION_KEY}, ${GOOD}, ${GOOD}`,
      PURGE_TOKEN: ` ${PRODUCTION.API_TOKEN_SALT} `,
      PORT: 'x',
    };
    const problems = problemsOf(raw, 'production');

    expect(problems.map(({ name, kind }) => [name, kind])).toEqual([
      ['PORT', 'malformed'],
      ['APP_KEYS', 'malformed'],
      ['API_TOKEN_SALT', 'malformed'],
      ['ADMIN_JWT_SECRET', 'malformed'],
      ['JWT_SECRET', 'malformed'],
      ['ENCRYPTION_KEY', 'malformed'],
      ['PURGE_TOKEN', 'malformed'],
    ]);
    expect(problems[1]?.message).toContain('the same as ENCRYPTION_KEY, another of its own keys');
    expect(describeProblems(problems)).not.toContain(GOOD);
  });

  it('lets a machine without strangers use one secret twice', () => {
    const raw = { ...PRODUCTION, JWT_SECRET: PRODUCTION.ENCRYPTION_KEY };
    expect(problemsOf(raw, 'development')).toEqual([]);
    expect(problemsOf(raw, 'build')).toEqual([]);
  });

  it('takes a secret of 24 characters', () => {
    expect(problemsOf({ ...PRODUCTION, JWT_SECRET: GOOD.slice(0, 24) }, 'production')).toEqual([]);
  });

  it.each([
    ['APP_KEYS', GOOD],
    ['APP_KEYS', `${GOOD},short`],
    ['DATABASE_URL', 'mysql://user@host/db'],
    ['DATABASE_URL', 'postgresql://user@host:5432'],
    ['PUBLIC_URL', 'cms.example.org'],
    ['PUBLIC_URL', 'https://cms.example.org/'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['DATABASE_SSL', 'on please'],
    ['DATABASE_POOL_MIN', '11'],
    ['LOG_LEVEL', 'loud'],
    ['CORS_ORIGINS', 'https://www.example.org/path'],
    ['CONTENT_LOCALES', 'english'],
    ['UPLOAD_MAX_MEGABYTES', '0'],
  ])('refuses %s=%s', (name, value) => {
    const problems = problemsOf({ ...PRODUCTION, [name]: value }, 'production');
    expect(problems.map((problem) => [problem.name, problem.kind])).toEqual([[name, 'malformed']]);
  });

  it.each(['0', '65535'])('takes PORT=%s', (value) => {
    expect(problemsOf({ PORT: value }, 'development')).toEqual([]);
  });

  it('never shows a secret, since logs are read by many', () => {
    const raw = {
      ...PRODUCTION,
      JWT_SECRET: 'changeme-hunter2',
      DATABASE_URL: 'mysql://root:hunter2@h/d',
    };
    expect(describeProblems(problemsOf(raw, 'production'))).not.toContain('hunter2');
  });
});

describe('describeProblems', () => {
  it('has one line per problem, and says how to mend each', () => {
    const text = describeProblems(problemsOf({ PORT: 'x' }, 'production'));
    expect(text).toContain('8 settings are missing or malformed');
    expect(text).toMatch(/^ {2}PORT +is malformed \("x"\): write a whole number from 0 to 65535$/m);
    expect(text).toMatch(/^ {2}DATABASE_URL +is missing: .*LECTERN_EMBEDDED_DB=1/m);
  });
});

describe('TRUST_PROXY', () => {
  const trusted = (value: string) => VARIABLES.TRUST_PROXY.format.safeParse(value);

  it.each([
    ['false', 0],
    ['0', 0],
    ['true', 1],
    ['yes', 1],
    ['2', 2],
    ['10.0.0.1', ['10.0.0.1']],
    ['10.0.0.0/8, ::1,loopback', ['10.0.0.0/8', '::1', 'loopback']],
    ['2001:db8::/32', ['2001:db8::/32']],
  ])('%s', (value, data) => {
    expect(trusted(value)).toMatchObject({ success: true, data });
  });

  it.each(['-1', '21', '1.5', '10.0.0.0/99', '10.0.0', 'proxy.example.org', '10.0.0.1,', '*'])(
    '%s is refused with what to write',
    (value) => {
      expect(trusted(value).error?.issues[0]?.message).toContain('the number of proxies');
    },
  );
});

describe('PREVIEW_URL', () => {
  const taken = (value: string) => VARIABLES.PREVIEW_URL.format.safeParse(value);

  it.each([
    'https://www.example.org/preview?token={token}&type={type}&slug={slug}&locale={locale}',
    'http://127.0.0.1:3000/{locale}/{type}/{documentId}?{status}#{token}',
    'https://www.example.org/{token}',
  ])('%s is taken', (value) => {
    expect(taken(value).success).toBe(true);
  });

  it.each([
    'https://www.example.org/preview',
    'https://www.example.org/preview?token={tokn}',
    'https://www.example.org/preview?token={token}&x={other}',
    'https://{token}.example.org/',
    'https://user:password@www.example.org/{token}',
    'javascript:alert({token})',
    '/preview/{token}',
    'https://www.example.org/{token}"><script>',
    'https://www.example.org/{token} and more',
  ])('%s is refused with one sentence that shows a good one', (value) => {
    const problems = problemsOf({ ...PRODUCTION, PREVIEW_URL: value }, 'production');
    expect(problems).toEqual([expect.objectContaining({ name: 'PREVIEW_URL', kind: 'malformed' })]);
    expect(problems[0]?.message).toContain('https://www.example.org/preview?token={token}');
  });
});

describe('.env.example', () => {
  it('is what the table of variables says (npx tsx src/cli/env-example.ts writes it)', () => {
    const file = readFileSync(join(__dirname, '..', '..', '..', '.env.example'), 'utf8');
    expect(file).toBe(renderEnvExample());
  });

  it('documents every variable once', () => {
    const names = [...renderEnvExample().matchAll(/^#?([A-Z][A-Z\d_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(names).toEqual(Object.keys(VARIABLES));
  });
});

describe('ensureSecrets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lectern-secrets-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('generates secrets that production would take, readable by their owner only', () => {
    const file = join(folder, 'data', 'secrets.env');
    const secrets = ensureSecrets(file);
    expect(problemsOf({ ...secrets, LECTERN_EMBEDDED_DB: '1' }, 'production')).toEqual([]);
    expect(new Set(Object.values(secrets)).size).toBe(6);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('gives the same ones ever after', () => {
    const file = join(folder, 'secrets.env');
    expect(ensureSecrets(file)).toEqual(ensureSecrets(file));
  });

  it('adds what a later version needs and keeps the rest', () => {
    const file = join(folder, 'secrets.env');
    writeFileSync(file, `JWT_SECRET=${GOOD}\n`);
    const secrets = ensureSecrets(file);
    expect(secrets.JWT_SECRET).toBe(GOOD);
    expect(secrets.ENCRYPTION_KEY).toHaveLength(43);
    expect(ensureSecrets(file)).toEqual(secrets);
  });
});
