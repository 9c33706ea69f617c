import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { numberAt } from '../lib/record';
import { attributesOf, componentFieldsOf, hasDrafts } from './schema';
import { findRows, subjectMaker, type Ability, type FoundRow } from './stored-rows';

/** Something that is about to be written to a document. */
export interface IntendedWrite {
  readonly action: 'create' | 'update';
  readonly uid: string;
  /** The locale of what is made; null for a type that is not translated. */
  readonly locale: string | null;
  /** What is changed; null for something new. */
  readonly documentId: string | null;
  /** Attributes that are written. */
  readonly fields: readonly string[];
}

/** Somebody who is signed in to the panel, by what they may write. */
export interface PanelCaller {
  readonly id: number;
  /** By their rights, conditions, languages and fields included. */
  mayWrite(write: IntendedWrite): Promise<boolean>;
}

/** As Strapi names the rights to documents. */
export const writingRight = (action: IntendedWrite['action']): string =>
  `plugin::content-manager.explorer.${action}`;

/** For routes of `addPanelRoute`: they let nobody in who is not signed in. */
export const panelCallerOf = (strapi: Core.Strapi, ctx: Context): PanelCaller => {
  const ability = ctx.state.userAbility as Ability;
  const user: unknown = ctx.state.user;
  const reaches = ({ action, uid, fields }: IntendedWrite, row: unknown): boolean => {
    const subject = subjectMaker(strapi, ability, uid)(row);
    const right = writingRight(action);
    const names = fieldNames(strapi, uid);
    return fields.every((field) =>
      (names.get(field) ?? [field]).some((name) => ability.can(right, subject, name)),
    );
  };
  const mayWrite: PanelCaller['mayWrite'] = async (write) => {
    const { uid, locale, documentId } = write;
    if (documentId === null) return reaches(write, { locale, createdBy: user });
    const drafts = await findDrafts(strapi, { uid, documentId });
    const change = { ...write, action: 'update' } as const;
    const there = drafts.find((draft) => draft.locale === locale);
    if (there) return reaches(change, there);
    // A new language of a document is a change of that document.
    const isMaking = reaches({ ...write, action: 'create' }, { locale, createdBy: user });
    return isMaking && drafts.some((draft) => reaches(change, draft));
  };
  return { id: numberAt(user, 'id') ?? 0, mayWrite };
};

/** Rights are about the fields of components, not about the components. */
const fieldNames = (strapi: Core.Strapi, uid: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    componentFieldsOf(strapi, uid).map((field) => {
      const component = attributesOf(strapi, uid)[field]?.component ?? '';
      const inner = Object.keys(attributesOf(strapi, component)).map((name) => `${field}.${name}`);
      return [field, [field, ...inner]] as const;
    }),
  );

const findDrafts = (
  strapi: Core.Strapi,
  { uid, documentId }: Pick<IntendedWrite, 'uid'> & { readonly documentId: string },
): Promise<readonly FoundRow[]> =>
  findRows(strapi, uid, {
    documentId,
    ...(hasDrafts(strapi, uid) ? { publishedAt: { $null: true } } : {}),
  });
