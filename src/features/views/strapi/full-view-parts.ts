import type { Core } from '@strapi/strapi';
import { textAt, type UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-reads';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import type { PublicReads, PublicRequest } from '../../../platform/public-reads';
import { writeQuery } from '../../../platform/rest-query';
import { INTERVIEW } from '../../content/registry';
import { readPageMembers, type Members, type ViewHouse } from '../../content/strapi/view-house';
import { readNeighbours } from './show-neighbours';
import { readWorkCounts, type Counted } from './work-counts';

/** Parts of a full view that have an address of their own, by their name in the view. */
const PARTS = { structuredData: 'structured-data', socialCard: 'social-card' } as const;

export interface PartsRequest extends Counted {
  /** `/api/interviews`. */
  readonly folder: string;
  /** The request for the whole view. */
  readonly partOf: PublicRequest;
}

export interface PartsSources {
  readonly strapi: Core.Strapi;
  readonly house: ViewHouse;
  readonly publicReads: PublicReads;
  /** What is read beside the document, by the rights of whoever asks. */
  readonly reads: ContentFinder;
}

/** What a full view tells beyond its document; what nobody may be told is left out. */
export const readFullViewParts = async (
  sources: PartsSources,
  request: PartsRequest,
): Promise<Members> => {
  const { house, reads, strapi, publicReads } = sources;
  const { uid, row } = request;
  const all = await Promise.all([
    readPageMembers(house, reads, request),
    uid === INTERVIEW.uid ? readNeighbours(house, reads, row) : NOTHING,
    readWorkCounts(strapi, request),
    readAddressedParts(publicReads, request),
  ]);
  return {
    members: Object.assign({}, ...all.map(({ members }) => members)) as UnknownRecord,
    dependencies: mergeDependencies(...all.map(({ dependencies }) => dependencies)),
  };
};

const NOTHING: Members = { members: {}, dependencies: NO_DEPENDENCIES };

/** What the document's other addresses answer about it; a part that nobody makes is left out. */
export const readAddressedParts = async (
  publicReads: PublicReads,
  { folder, row, partOf }: Pick<PartsRequest, 'folder' | 'row' | 'partOf'>,
): Promise<Members> => {
  const documentId = textAt(row, 'documentId');
  const locale = textAt(row, 'locale');
  if (documentId === null) return NOTHING;
  const answers = await Promise.all(
    Object.entries(PARTS).map(async ([name, segment]) => {
      const path = `${folder}/${documentId}/${segment}`;
      const query = writeQuery(locale === null ? {} : { locale });
      const drafts = partOf.drafts ? { drafts: partOf.drafts } : {};
      const part = { method: 'GET', path, query, headers: {}, partOf, ...drafts } as const;
      return [name, await publicReads.answer(part)] as const;
    }),
  );
  const given = answers.flatMap(([name, answer]) => (answer ? [{ name, answer }] : []));
  const made = given.filter(({ answer }) => answer.status === 200);
  return {
    members: Object.fromEntries(made.map(({ name, answer }) => [name, JSON.parse(answer.body)])),
    // Those of a refusal, too: what it waits for may come.
    dependencies: mergeDependencies(...given.map(({ answer }) => answer.dependencies)),
  };
};
