import { allOf } from '../../../lib/at-once';
import type { ContentFinder } from '../../../platform/content-reads';
import { mergeDependencies } from '../../../platform/public-answers';
import { mayAll, type PublicCaller } from '../../../platform/public-caller';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { isLocalized } from '../../../platform/schema';
import { CONTENT_TYPES, type ContentType } from '../../content/registry';
import { rightsToShow } from '../../content/rights';
import { readMembersOf, type ViewContext } from '../../content/strapi/view-context';
import { readViewsById, type FoundViews } from '../../content/strapi/views-by-id';
import { batchAnswer, type BatchItem } from '../batch';
import type { BatchRequest } from '../batch-route';
import { type Context, jsonAnswer } from './answers';
import { findTypes } from './batch-store';

/** `GET /api/batch`. One read to find the types of the documents, and one of each type found. */
export const answerBatch =
  (context: Context) =>
  async (_: RoutedRequest, asked: BatchRequest): Promise<PublicAnswer> => {
    const found = await readDocuments(context, asked);
    const items = new Map<string, BatchItem>(
      found.flatMap(({ noun, rows }) => [...rows].map(([id, row]) => [id, { noun, row }] as const)),
    );
    const { data, missing } = batchAnswer(asked, items);
    const { ids, view } = asked;
    return jsonAnswer(
      { data, meta: { view, missing } },
      // What is missing may come to be.
      { documents: ids, types: [], relations: [] },
      ...found.map(dependenciesOf),
    );
  };

interface FoundOfType extends FoundViews {
  readonly uid: string;
  readonly noun: string;
}

const readDocuments = async (
  context: Context,
  request: BatchRequest,
): Promise<readonly FoundOfType[]> => {
  const types = await findTypes(context.strapi, request);
  const readable = await showable(context.publicCaller, CONTENT_TYPES);
  const reads = context.contentReads;
  return Promise.all(
    readable.map(async (type) => {
      const documentIds = request.ids.filter((id) => types.get(id) === type.uid);
      const wanted = { uid: type.uid, view: request.view, documentIds };
      const locale = localeFor(context, type, request);
      const found = await readViewsById({ ...context, reads }, { ...wanted, locale });
      const whole =
        request.view === 'full'
          ? await withMembers(context.viewContext, reads, { ...found, uid: type.uid })
          : found;
      return { ...whole, uid: type.uid, noun: type.noun };
    }),
  );
};

/** What full views have that is made of their documents and of the Site. */
const withMembers = async (
  viewContext: ViewContext,
  reads: ContentFinder,
  { uid, rows, dependencies }: FoundViews & { readonly uid: string },
): Promise<FoundViews> => {
  const more = await readMembersOf(viewContext, reads, uid);
  return {
    rows: new Map([...rows].map(([id, row]) => [id, { ...row, ...more.membersOf(row) }])),
    dependencies:
      rows.size === 0 ? dependencies : mergeDependencies(dependencies, more.dependencies),
  };
};

/** A batch is made of single documents. */
const showable = async (
  caller: PublicCaller,
  types: readonly ContentType[],
): Promise<readonly ContentType[]> => {
  const may = await allOf(types.map((type) => mayAll(caller, rightsToShow(type))));
  return types.filter((_, index) => may[index]);
};

const localeFor = (
  { strapi }: Context,
  { uid }: ContentType,
  { locale }: BatchRequest,
): string | undefined => (isLocalized(strapi, uid) ? locale : undefined);

/**
 * The documents are asked for by their ids: the answer depends on them, not on all of their type. An engine
 * that does not name them is not second-guessed.
 */
const dependenciesOf = ({ uid, rows, dependencies }: FoundOfType): Dependencies => {
  const isNamed = [...rows.keys()].every((id) => dependencies.documents.includes(id));
  if (!isNamed) return dependencies;
  return { ...dependencies, types: dependencies.types.filter((type) => type !== uid) };
};
