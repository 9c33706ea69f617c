import { VARIABLE_ENTRIES, type Demand, type Variable } from './variables';

const DEMANDS: Readonly<Record<Demand, string>> = {
  always: 'Always demanded.',
  production: 'Demanded in production.',
  'production-without-embedded': 'Demanded in production, unless LECTERN_EMBEDDED_DB is true.',
  never: '',
};

const INTRODUCTION = `# Every setting of Lectern. Copy to .env, or set them in the environment, which wins over .env.
# Lines in comments show defaults, or examples. "npm run demo" and "npm run develop"
# generate the secrets themselves. This file is generated: npx tsx src/cli/env-example.ts
`;

/** The text of .env.example, from the table of variables. */
export const renderEnvExample = (): string => {
  const sections = VARIABLE_ENTRIES.map(([name, variable]) => renderVariable(name, variable));
  return [INTRODUCTION, ...sections].join('\n');
};

const renderVariable = (name: string, variable: Variable): string => {
  const comment = [variable.meaning, DEMANDS[variable.demand], variable.isSecret ? 'Secret.' : '']
    .filter((part) => part !== '')
    .join(' ');
  return `# ${comment}\n${renderValue(name, variable)}\n`;
};

const renderValue = (name: string, { fallback, example, isSecret, demand }: Variable): string => {
  if (fallback !== undefined) return `#${name}=${fallback}`;
  if (isSecret && demand === 'production') return `${name}=`;
  return `#${name}=${example ?? ''}`;
};
