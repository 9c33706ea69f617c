import type { Core } from '@strapi/strapi';
import { textAt } from '../../../lib/record';
import { isTaggedRefusal, tagHeaders, type TargetOf } from '../cache-tags';
import type { AnswerSources } from '../change';

/** An answer that is no page, and where. */
export interface Refused {
  readonly status: number;
  readonly path: string;
  /** What it was made from, as far as somebody said so. */
  readonly sources: AnswerSources | null;
  /** Files that others may keep are tagged when they are there, too. */
  readonly isFile?: boolean;
}

/** The headers by which a shared cache that keeps a 301, 404 or 410 is told to forget it; none for other answers. */
export type RefusalTags = (refused: Refused) => Readonly<Record<string, string>>;

export const createRefusalTags = (strapi: Core.Strapi, targetOf: TargetOf): RefusalTags => {
  const types = typesByName(strapi);
  return ({ status, path, sources, isFile = false }) => {
    if (!isTaggedRefusal(status) && !(isFile && status < 400)) return {};
    const known = sources && isSomething(sources) ? sources : onType(types, path);
    return tagHeaders(known, targetOf);
  };
};

const isSomething = ({ documents, types, relations }: AnswerSources): boolean =>
  documents.length + types.length + relations.length > 0;

/** Any document of the type may come to be at an address that nobody has. */
const onType = (types: ReadonlyMap<string, string>, path: string): AnswerSources => ({
  documents: [],
  types: path
    .toLowerCase()
    .split('/')
    .flatMap((segment) => types.get(segment) ?? [])
    .slice(0, 1),
  relations: [],
});

/** Types by their names in addresses. */
const typesByName = (strapi: Core.Strapi): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(strapi.contentTypes)
      .filter(([uid]) => uid.startsWith('api::'))
      .map(([uid, { kind, info }]) => [
        textAt(info, kind === 'singleType' ? 'singularName' : 'pluralName') ?? uid,
        uid,
      ]),
  );
