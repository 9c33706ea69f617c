import { contentTypeOf } from '../content/registry';
import { conditionOf, contentActionOf, type ContentAction, type Permission } from './rights';

/** What somebody tried, and the right that it takes. */
export interface AskedRight {
  /** As Strapi names it. */
  readonly right: string;
  /** The type that it is about; null where it is about none. */
  readonly subject: string | null;
  /** What was tried, where the right tells less: “unpublish” takes the right to publish. */
  readonly verb?: string;
}

/** A right that was missing, and what there is of it. */
export interface MissingRight extends AskedRight {
  /** As administrators read it where they set up a role. */
  readonly displayName: string;
  /** Permissions of the caller for the same right and type: they did not reach. */
  readonly held: readonly Pick<Permission, 'conditions' | 'properties'>[];
}

const VERBS: Readonly<Record<ContentAction, string>> = {
  read: 'see',
  create: 'create',
  update: 'change',
  delete: 'delete',
  publish: 'publish',
};

/** Why something was refused, for whoever tried it: what may be done, which right is missing, whom to ask. */
export const missingRightMessage = (missing: MissingRight): string => {
  const action = contentActionOf(missing.right);
  const name = `“${missing.displayName}”`;
  if (action === null || missing.subject === null) {
    return missing.held.length > 0
      ? `You may do this only with what you made yourself: that is how far your right ${name} goes. Ask an administrator.`
      : `You may not do this: your role does not have the right ${name}. Ask an administrator for it.`;
  }
  const things = nounFor(missing.subject);
  const deed = `${missing.verb ?? VERBS[action]} ${things}`;
  if (missing.held.length === 0) {
    return `You may not ${deed}: your role does not have the right ${name} for ${things}. Ask an administrator for it.`;
  }
  return `You may ${deed} ${limitOf(missing.held)}: that is how far your right ${name} for ${things} goes. Ask an administrator.`;
};

/** Where the rights that somebody holds end. */
const limitOf = (held: MissingRight['held']): string => {
  const conditions = held.flatMap((permission) => permission.conditions);
  if (conditions.length === 0) return 'in some languages only';
  const known = conditions.map(conditionOf);
  if (known.includes('own')) return 'only if you made them yourself';
  if (known.includes('own-never-published'))
    return 'only if you made them yourself and they were never published';
  return 'only under certain conditions';
};

/** What people call several of a type. */
const nounFor = (uid: string): string => {
  const known = contentTypeOf(uid)?.plural;
  return known ?? `entries of “${uid.split('.').at(-1) ?? uid}”`;
};
