import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { parseEnv } from 'node:util';
import { VARIABLE_ENTRIES } from './variables';

const HEADER =
  '# Generated once for demo and develop. Never use these in production; never commit this file.\n';

/**
 * The secrets of demo and develop: generated into the file the first time, read from it ever after. A secret
 * that a later version adds is generated then. Two processes at once end up with the same secrets.
 */
export const ensureSecrets = (file: string): Readonly<Record<string, string>> => {
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file)) publish(file, generate(secretNames()));
  const known = readSecrets(file);
  const absent = secretNames().filter((name) => (known[name] ?? '') === '');
  if (absent.length === 0) return known;
  renameSync(write(file, { ...known, ...generate(absent) }), file);
  return readSecrets(file);
};

/** Whole or not at all; when another process was first, its secrets stand. */
const publish = (file: string, secrets: Record<string, string>): void => {
  const draft = write(file, secrets);
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/** Writes a draft beside the file, readable by its owner only; root leaves it to the owner of the folder. */
const write = (file: string, secrets: Record<string, string>): string => {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(draft, HEADER + lines.join(''), { mode: 0o600, flag: 'wx' });
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(dirname(file));
    chownSync(draft, uid, gid);
  }
  return draft;
};

export const secretNames = (): string[] =>
  VARIABLE_ENTRIES.flatMap(([name, { isSecret, demand }]) =>
    isSecret && demand === 'production' ? [name] : [],
  );

const generate = (names: readonly string[]): Record<string, string> => {
  const random = () => randomBytes(32).toString('base64url');
  return Object.fromEntries(
    names.map((name) => [name, name === 'APP_KEYS' ? `${random()},${random()}` : random()]),
  );
};

const readSecrets = (file: string): Record<string, string> => {
  const parsed = parseEnv(readFileSync(file, 'utf8'));
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
};
