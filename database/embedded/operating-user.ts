import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EmbeddedDatabaseError } from './errors';

/** Who runs the server: whoever runs this process, or, for root, someone PostgreSQL accepts. */
export type OperatingUser =
  | { readonly kind: 'self' }
  | { readonly kind: 'other'; readonly name: string; readonly uid: number; readonly gid: number };

type Account = Extract<OperatingUser, { kind: 'other' }>;

export const SELF: OperatingUser = { kind: 'self' };

/**
 * For root: the owner of the cluster, else of the folder it will be made in (so that `sudo` in a user's
 * folder leaves files that are theirs), else `postgres`, else `nobody`. Everybody else runs it themselves.
 */
export const chooseOperatingUser = (cluster: string): OperatingUser => {
  if (process.getuid?.() !== 0) return SELF;
  const accounts = readAccounts();
  const owner = statSync(nearestExisting(cluster)).uid;
  const byOwner = owner === 0 ? undefined : accounts.find(({ uid }) => uid === owner);
  const chosen = byOwner ?? findAccount(accounts, 'postgres') ?? findAccount(accounts, 'nobody');
  if (chosen) return chosen;
  throw new EmbeddedDatabaseError('LECTERN_DATABASE_USER', {
    where: cluster,
    detail: 'there is neither a user "postgres" nor a user "nobody"',
  });
};

/** The part of spawn options that makes a child run as the user. */
export const identityOf = (user: OperatingUser): { uid?: number; gid?: number } =>
  user.kind === 'self' ? {} : { uid: user.uid, gid: user.gid };

export const giveTo = (user: OperatingUser, path: string): void => {
  if (user.kind === 'other') chownSync(path, user.uid, user.gid);
};

/** Asks the system itself, since modes alone do not tell (ACLs, mounts): the user tries to enter. */
export const canEnter = (user: OperatingUser, folder: string): boolean => {
  if (user.kind === 'self') return true;
  return succeeds(user, ['/bin/sh', '-c', 'cd -- "$1"', 'sh', folder]);
};

export const canRun = (user: OperatingUser, program: string): boolean =>
  user.kind === 'self' || succeeds(user, [program, '--version']);

export const nearestExisting = (path: string): string => {
  for (let folder = path; ; folder = dirname(folder)) {
    if (statSync(folder, { throwIfNoEntry: false }) ?? folder === dirname(folder)) return folder;
  }
};

/** passwd(5): name:password:uid:gid:… */
export const parsePasswd = (text: string): Account[] =>
  text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid && !name.startsWith('#')
      ? [{ kind: 'other' as const, name, uid: Number(uid), gid: Number(gid) }]
      : [];
  });

const readAccounts = (): Account[] => {
  try {
    return parsePasswd(readFileSync('/etc/passwd', 'utf8'));
  } catch {
    return [];
  }
};

/** Accounts may live elsewhere than in /etc/passwd (LDAP, macOS); id(1) knows them all. */
const findAccount = (accounts: readonly Account[], name: string): Account | undefined => {
  const listed = accounts.find((account) => account.name === name);
  if (listed) return listed;
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10),
  );
  return uid && gid ? { kind: 'other', name, uid, gid } : undefined;
};

const succeeds = (user: Account, [program = '', ...args]: string[]): boolean => {
  const { status } = spawnSync(program, args, { ...identityOf(user), cwd: '/', stdio: 'ignore' });
  return status === 0;
};
