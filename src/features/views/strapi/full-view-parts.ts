import { textAt, type UnknownRecord } from '../../../lib/record';
import type { ContentFinder } from '../../../platform/content-finder';
import type { FeatureContext } from '../../../platform/feature';
import { unlessForbidden } from '../../../platform/missing-right';
import { mergeDependencies, NO_DEPENDENCIES } from '../../../platform/public-answers';
import { mayAll } from '../../../platform/public-caller';
import { NO_MEMBERS, type Members, type ViewPart } from '../../../platform/view-parts';
import { findPublicDocument, type PublicDocument } from '../../content/strapi/public-document';
import { readPageMembers, type ViewContext } from '../../content/strapi/view-context';
import { readNeighbours } from './neighbours';
import { readWorkCounts, type Counted } from './work-counts';

export interface PartsRequest extends Counted {
  /** Where parts find the document that they are made of; null where `row` holds what they take. */
  readonly described: ContentFinder | null;
  /** What was read of its neighbours with it; null where nothing was. */
  readonly told: UnknownRecord | null;
}

/** What views are read with. */
export interface ViewSources extends Pick<
  FeatureContext,
  'strapi' | 'contentReads' | 'publicCaller' | 'viewParts'
> {
  readonly viewContext: ViewContext;
}

interface PartsSources extends ViewSources {
  /** What is read beside the document, by the rights of whoever asks. */
  readonly reads: ContentFinder;
}

/** What a full view tells beyond its document; what nobody may be told is left out. */
export const readFullViewParts = async (
  sources: PartsSources,
  request: PartsRequest,
): Promise<Members> => {
  const { viewContext, reads, strapi, viewParts } = sources;
  const { uid } = request;
  const all = await Promise.all([
    readPageMembers(viewContext, reads, request),
    readNeighbours(sources, request),
    readWorkCounts(strapi, request),
    ...viewParts.of(uid).map((part) => readPart(sources, request, part)),
  ]);
  return {
    members: Object.assign({}, ...all.map(({ members }) => members)) as UnknownRecord,
    dependencies: mergeDependencies(...all.map(({ dependencies }) => dependencies)),
  };
};

/** What a part tells is what the public may be told, whoever asks. */
const readPart = async (
  { publicCaller, contentReads }: PartsSources,
  request: PartsRequest,
  part: ViewPart,
): Promise<Members> => {
  if (!(await mayAll(publicCaller, part.needs))) return NO_MEMBERS;
  const make = async (): Promise<Members> => {
    const found = await describedDocument(request, part);
    if (!found) return NO_MEMBERS;
    const { members, dependencies } = await part.make(found.row, contentReads);
    return { members, dependencies: mergeDependencies(found.dependencies, dependencies) };
  };
  return unlessForbidden(make, () => NO_MEMBERS);
};

const describedDocument = async (
  { uid, row, described }: PartsRequest,
  { shape }: ViewPart,
): Promise<PublicDocument | null> => {
  if (described === null) return { row, dependencies: NO_DEPENDENCIES };
  const idOrSlug = textAt(row, 'documentId') ?? '';
  const locale = textAt(row, 'locale') ?? undefined;
  return findPublicDocument(described, { uid, idOrSlug, locale }, shape);
};
