import { z } from 'zod';
import { secretProblem } from './formats';
import { VARIABLE_ENTRIES, VARIABLES, type Environment, type Variable } from './variables';

/** `build` demands nothing: the admin panel is built on machines that have no secrets. */
export type Mode = 'production' | 'development' | 'build';

export interface EnvironmentProblem {
  readonly name: string;
  readonly kind: 'missing' | 'malformed';
  /** What is wrong, and how to mend it. Never shows the value of a secret. */
  readonly message: string;
}

export type EnvironmentResult =
  | { readonly ok: true; readonly environment: Environment }
  | { readonly ok: false; readonly problems: readonly EnvironmentProblem[] };

export type RawEnvironment = Readonly<Record<string, string | undefined>>;

/** Parses every variable, and names every missing or malformed one at once. */
export const readEnvironment = (raw: RawEnvironment, mode: Mode): EnvironmentResult => {
  const values: Record<string, unknown> = {};
  const problems: EnvironmentProblem[] = [];
  for (const [name, variable] of VARIABLE_ENTRIES) {
    const given = givenValue(raw, name);
    const problem =
      given === null ? missing(name, variable, { raw, mode }) : weak(name, given, mode);
    if (problem) problems.push(problem);
    const parsed = parse(variable, given ?? variable.fallback);
    if (parsed.success) values[name] = parsed.data;
    else if (!problem) problems.push(malformed(name, given, parsed.hint));
  }
  if (mode === 'production') problems.push(...equalSecrets(values, problems));
  if (problems.length === 0) problems.push(...contradictions(values, mode));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, environment: assertComplete(values) };
};

/** One line per problem, for a terminal. */
export const describeProblems = (problems: readonly EnvironmentProblem[]): string => {
  const width = Math.max(...problems.map(({ name }) => name.length));
  const lines = problems.map(({ name, message }) => `  ${name.padEnd(width)}  ${message}`);
  const count = problems.length === 1 ? 'One setting is' : `${problems.length} settings are`;
  return [
    `${count} missing or malformed. Nothing was started.`,
    ...lines,
    'Set them in the environment or in a file .env; .env.example describes each one.',
  ].join('\n');
};

/** An empty value counts as not given: Docker and CI files cannot leave a variable out. */
const givenValue = (raw: RawEnvironment, name: string): string | null => {
  const value = raw[name]?.trim();
  return value === undefined || value === '' ? null : value;
};

const parse = (
  { format }: Variable,
  value: string | undefined,
): { success: true; data: unknown } | { success: false; hint: string } => {
  if (value === undefined) return { success: true, data: undefined };
  const result = format.safeParse(value);
  if (result.success) return { success: true, data: result.data };
  return { success: false, hint: result.error.issues[0]?.message ?? 'write another value' };
};

const missing = (
  name: string,
  variable: Variable,
  { raw, mode }: { raw: RawEnvironment; mode: Mode },
): EnvironmentProblem | null => {
  if (!isDemanded(variable, raw, mode)) return null;
  return { name, kind: 'missing', message: `is missing: ${howToGive(name, variable)}` };
};

const isDemanded = ({ demand }: Variable, raw: RawEnvironment, mode: Mode): boolean => {
  switch (demand) {
    case 'always':
      return mode !== 'build';
    case 'production':
      return mode === 'production';
    case 'production-without-embedded':
      return mode === 'production' && !isEmbedded(raw);
    case 'never':
      return false;
  }
};

const isEmbedded = (raw: RawEnvironment): boolean => {
  const wish = VARIABLES.LECTERN_EMBEDDED_DB.format.safeParse(raw.LECTERN_EMBEDDED_DB?.trim());
  return wish.success && wish.data;
};

const howToGive = (name: string, { isSecret, example }: Variable): string => {
  if (name === 'DATABASE_URL') {
    return `give it, for example ${example ?? ''}, or set LECTERN_EMBEDDED_DB=1 to use the embedded PostgreSQL on purpose`;
  }
  if (name === 'APP_KEYS')
    return 'give two random values separated by a comma, each from: openssl rand -base64 32';
  return isSecret
    ? 'give a random value, for example from: openssl rand -base64 32'
    : `give it, for example ${example ?? ''}`;
};

/** Weak secrets are refused in production only. */
const weak = (name: string, given: string, mode: Mode): EnvironmentProblem | null => {
  const variable = VARIABLE_ENTRIES.find(([known]) => known === name)?.[1];
  if (mode !== 'production' || variable?.demand !== 'production' || !variable.isSecret) return null;
  const secrets = name === 'APP_KEYS' ? VARIABLES.APP_KEYS.format.safeParse(given).data : [given];
  const why = secrets?.map(secretProblem).find((problem) => problem !== null);
  if (!why) return null;
  return malformed(
    name,
    null,
    `${why}; take a random value, for example from: openssl rand -base64 32`,
  );
};

/**
 * Secrets that share a value, in production only: whoever learns one of them, or breaks the weakest use of it,
 * would hold the others, too. Those that are wrong by themselves already are left out.
 */
const equalSecrets = (
  values: Record<string, unknown>,
  known: readonly EnvironmentProblem[],
): EnvironmentProblem[] => {
  const secrets = VARIABLE_ENTRIES.filter(
    ([name, { isSecret }]) =>
      isSecret && name !== 'DATABASE_URL' && !known.some((problem) => problem.name === name),
  ).flatMap(([name]) => [values[name]].flat().map((value) => ({ name, value })));
  const twins = secrets.flatMap((secret, index) =>
    secrets
      .filter(({ value }, at) => at !== index && value !== undefined && value === secret.value)
      .map((twin) => [secret.name, twin.name] as const),
  );
  return [...new Set(twins.map(([name]) => name))].map((name) => {
    const others = new Set(twins.flatMap(([one, other]) => (one === name ? other : [])));
    const where = [...others].map((other) => (other === name ? 'another of its own keys' : other));
    return malformed(
      name,
      null,
      `it is the same as ${where.join(', ')}; take another random value for each, for example from: openssl rand -base64 32`,
    );
  });
};

const malformed = (name: string, given: string | null, hint: string): EnvironmentProblem => {
  const isShown =
    given !== null && VARIABLE_ENTRIES.some(([known, { isSecret }]) => known === name && !isSecret);
  const value = isShown ? ` (${JSON.stringify(given.slice(0, 60))})` : '';
  return { name, kind: 'malformed', message: `is malformed${value}: ${hint}` };
};

/** Rules about two variables together; only asked when each is well formed. */
const contradictions = (values: Record<string, unknown>, mode: Mode): EnvironmentProblem[] => {
  const { DATABASE_POOL_MIN, DATABASE_POOL_MAX, DATABASE_URL, LECTERN_EMBEDDED_DB } =
    assertComplete(values);
  const problems: EnvironmentProblem[] = [];
  if (DATABASE_POOL_MIN > DATABASE_POOL_MAX) {
    problems.push(
      malformed('DATABASE_POOL_MIN', null, 'it is larger than DATABASE_POOL_MAX; lower it'),
    );
  }
  if (mode !== 'build' && LECTERN_EMBEDDED_DB && DATABASE_URL !== undefined) {
    const hint =
      'it says use the embedded database while DATABASE_URL names another; remove one of the two';
    problems.push(malformed('LECTERN_EMBEDDED_DB', null, hint));
  }
  return problems;
};

const complete = z.custom<Environment>(
  (values) =>
    typeof values === 'object' &&
    values !== null &&
    'PORT' in values &&
    'LECTERN_DATA_DIR' in values,
);

/** The loop over the table fills in exactly the names of the table, which the compiler cannot see. */
const assertComplete = (values: Record<string, unknown>): Environment => complete.parse(values);
