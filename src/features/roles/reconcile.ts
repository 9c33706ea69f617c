import { groupBy } from '../../lib/by-key';
import type { Permission } from './rights';

/** The three versions of a role's permissions; by comparing them it shows who changed what. */
export interface Versions {
  /** What the code wanted when it was last applied. */
  readonly applied: readonly Permission[];
  readonly stored: readonly Permission[];
  /** What the code wants now. */
  readonly wanted: readonly Permission[];
}

/** A permission that is another one than the code wants, because somebody changed it in the panel. */
export interface HandMade {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly action: string;
  readonly subject: string | null;
}

export interface Reconciled {
  readonly permissions: readonly Permission[];
  /** Whether they are others than those stored. */
  readonly isChanged: boolean;
  readonly byHand: readonly HandMade[];
}

/**
 * What the code changed since it was last applied, laid over what is stored; what was changed by hand stays. Where
 * both changed one permission, each of its parts (fields, languages, conditions) stays as it was set by hand, and
 * the others follow the code: a new language reaches a role from which a field was taken.
 */
export const reconcile = ({ applied, stored, wanted }: Versions): Reconciled => {
  const [before, now, next] = [byKey(applied), byKey(stored), byKey(wanted)];
  const keys = [...new Set([...now.keys(), ...next.keys()])];
  const outcomes = keys.map((key) => {
    const versions = {
      applied: before.get(key) ?? [],
      stored: now.get(key) ?? [],
      wanted: next.get(key) ?? [],
    };
    return { versions, permissions: decide(versions) };
  });
  return {
    permissions: outcomes.flatMap(({ permissions }) => permissions),
    isChanged: outcomes.some(({ versions, permissions }) => permissions !== versions.stored),
    byHand: outcomes.flatMap(({ versions, permissions }) => handMade(permissions, versions.wanted)),
  };
};

/** The stored list itself where it stays. */
const decide = ({ applied, stored, wanted }: Versions): readonly Permission[] => {
  if (isSame(stored, wanted)) return stored;
  if (isSame(stored, applied)) return wanted;
  const [before, now, next] = [applied[0], stored[0], wanted[0]];
  const isOne = [applied, stored, wanted].every((list) => list.length === 1);
  if (!isOne || !before || !now || !next) return stored;
  const merged = mergeParts(before, now, next);
  return isSame([merged], stored) ? stored : [merged];
};

const mergeParts = (before: Permission, now: Permission, next: Permission): Permission => {
  const choose = (part: Part): readonly string[] | undefined => {
    const [was, is, will] = [before, now, next].map((permission) => partOf(permission, part));
    return was === undefined || isSameList(was, is) ? will : is;
  };
  const [fields, locales, conditions] = PARTS.map(choose);
  return {
    action: now.action,
    subject: now.subject,
    properties: { ...(fields ? { fields } : {}), ...(locales ? { locales } : {}) },
    conditions: conditions ?? [],
  };
};

const PARTS = ['fields', 'locales', 'conditions'] as const;
type Part = (typeof PARTS)[number];

const partOf = (permission: Permission, part: Part): readonly string[] | undefined =>
  part === 'conditions' ? permission.conditions : permission.properties[part];

const isSameList = (
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
): boolean => {
  if (!one || !other) return one === other;
  const [first, second] = [new Set(one), new Set(other)];
  return first.size === second.size && one.every((item) => second.has(item));
};

const isSame = (one: readonly Permission[], other: readonly Permission[]): boolean =>
  one.length === other.length &&
  one.every((permission) =>
    other.some((twin) =>
      PARTS.every((part) => isSameList(partOf(permission, part), partOf(twin, part))),
    ),
  );

const byKey = (permissions: readonly Permission[]): ReadonlyMap<string, readonly Permission[]> =>
  groupBy(permissions, ({ action, subject }) => `${action} ${subject ?? ''}`);

const handMade = (
  permissions: readonly Permission[],
  wanted: readonly Permission[],
): readonly HandMade[] => {
  if (isSame(permissions, wanted)) return [];
  const one = permissions[0] ?? wanted[0];
  if (!one) return [];
  const { action, subject } = one;
  const kind = permissions.length === 0 ? 'removed' : 'added';
  const isInBoth = permissions.length > 0 && wanted.length > 0;
  return [{ kind: isInBoth ? 'changed' : kind, action, subject }];
};
