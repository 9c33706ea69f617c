import type { AdminRole, ContentGrant, TypeChoice } from './matrix';
import { CONDITION_IDS, contentRight, type Permission } from './rights';

/** A content type as far as rights know it. */
export interface RightsType {
  readonly uid: string;
  /** Of our own content, and not of a plugin. */
  readonly isContent: boolean;
  readonly hasDrafts: boolean;
  readonly isLocalized: boolean;
  /** Paths of all that can be written, within components, too. */
  readonly fields: readonly string[];
}

/** Something that Strapi or a feature lets roles be allowed. */
export interface KnownRight {
  readonly id: string;
  /** The types that it is about; null where it is about none. */
  readonly subjects: readonly string[] | null;
  readonly hasFields: boolean;
  readonly hasLocales: boolean;
}

/** What there is to have rights over. */
export interface Installation {
  readonly types: readonly RightsType[];
  readonly locales: readonly string[];
  readonly rights: readonly KnownRight[];
}

type Grant = Pick<ContentGrant, 'locales' | 'condition'>;

const EVERYTHING: Grant = { locales: 'every', condition: null };

/**
 * The permissions of a role in an installation.
 *
 * @param more rights that features gave to the role
 */
export const wantedPermissions = (
  role: AdminRole,
  installation: Installation,
  more: readonly string[] = [],
): readonly Permission[] => {
  const { everythingBut } = role;
  if (everythingBut) {
    return installation.rights
      .filter(({ id }) => !everythingBut.some((start) => id.startsWith(start)))
      .flatMap((right) => permissionsFor(installation, right, EVERYTHING));
  }
  const content = role.content.flatMap((grant) => ofContent(installation, grant));
  const panel = [...role.panel, { rights: more, condition: null }].flatMap(
    ({ rights, condition }) =>
      installation.rights
        .filter(({ id }) => rights.includes(id))
        .flatMap((right) => permissionsFor(installation, right, { ...EVERYTHING, condition })),
  );
  return [...content, ...panel];
};

const ofContent = (installation: Installation, grant: ContentGrant): readonly Permission[] => {
  const ids = grant.actions.map(contentRight);
  const chosen = installation.types.filter((type) => isChosen(grant.types, type));
  return installation.rights
    .filter(({ id }) => ids.includes(id))
    .flatMap((right) => {
      // What has no drafts is public once it is saved: there is nothing to publish.
      const isAboutDrafts = right.id === contentRight('publish');
      const subjects = (right.subjects ?? []).filter((uid) =>
        chosen.some((type) => type.uid === uid && (type.hasDrafts || !isAboutDrafts)),
      );
      return permissionsFor(installation, { ...right, subjects }, grant);
    });
};

const isChosen = (choice: TypeChoice, { uid, isContent, hasDrafts }: RightsType): boolean => {
  if (choice === 'every') return isContent;
  if (choice === 'with-drafts') return isContent && hasDrafts;
  return choice.includes(uid);
};

const permissionsFor = (
  installation: Installation,
  right: KnownRight,
  { locales, condition }: Grant,
): readonly Permission[] => {
  const conditions = condition === null ? [] : [CONDITION_IDS[condition]];
  if (right.subjects === null) {
    return [{ action: right.id, subject: null, properties: {}, conditions }];
  }
  return right.subjects.flatMap((uid) => {
    const type = installation.types.find((known) => known.uid === uid);
    if (!type) return [];
    const hasLocales = right.hasLocales && type.isLocalized;
    const properties = {
      ...(right.hasFields ? { fields: type.fields } : {}),
      ...(hasLocales ? { locales: locales === 'every' ? installation.locales : locales } : {}),
    };
    return [{ action: right.id, subject: uid, properties, conditions }];
  });
};
