import type { FeatureContext } from '../../../platform/feature';
import type { PublicCaller } from '../../../platform/public-caller';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { RoutedRequest } from '../../../platform/public-routes';
import { isLocalized } from '../../../platform/schema';
import { CONTENT_TYPES, type ContentType } from '../../content/registry';
import { rightsToShow } from '../../content/rights';
import { batchAnswer, readBatchRequest, type BatchItem, type BatchRequest } from '../batch';
import { jsonAnswer, refuseParameter } from './answers';
import { findTypes } from './batch-store';
import { readViewsById, type FoundViews } from './views-by-id';

type Context = Pick<FeatureContext, 'strapi' | 'contentReads' | 'publicCaller'>;

/** `GET /api/batch`. One read to find the types of the documents, and one of each type found. */
export const answerBatch =
  (context: Context) =>
  async (request: RoutedRequest): Promise<PublicAnswer> => {
    const read = readBatchRequest(request.query);
    if (!read.ok) return refuseParameter(request, read.error);
    const found = await readDocuments(context, read.value);
    const items = new Map<string, BatchItem>(
      found.flatMap(({ noun, rows }) => [...rows].map(([id, row]) => [id, { noun, row }] as const)),
    );
    const { data, missing } = batchAnswer(read.value, items);
    const { ids, view } = read.value;
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
  return Promise.all(
    readable.map(async (type) => {
      const documentIds = request.ids.filter((id) => types.get(id) === type.uid);
      const found = await readViewsById(context.contentReads, {
        ...{ uid: type.uid, view: request.view, documentIds },
        locale: localeFor(context, type, request),
      });
      return { ...found, uid: type.uid, noun: type.noun };
    }),
  );
};

/** A batch is made of single documents. */
const showable = async (
  caller: PublicCaller,
  types: readonly ContentType[],
): Promise<readonly ContentType[]> => {
  const rights = await Promise.all(
    types.map((type) => Promise.all(rightsToShow(type).map((right) => caller.may(right)))),
  );
  return types.filter((_, index) => rights[index]?.every((may) => may));
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
