import { isRecord } from '../../../lib/record';
import type { FeatureContext } from '../../../platform/feature';
import {
  contentAnswer,
  JSON_TYPE,
  mergeDependencies,
  NO_DEPENDENCIES,
} from '../../../platform/public-answers';
import type { Dependencies, PublicAnswer } from '../../../platform/public-reads';
import type { ViewContext } from '../../content/strapi/view-context';

/** What answers are made with. */
export interface Context extends Pick<FeatureContext, 'strapi' | 'contentReads' | 'publicCaller'> {
  readonly viewContext: ViewContext;
}

/** The body as JSON; the answer depends on every document in it, besides what it was read from. */
export const jsonAnswer = (body: unknown, ...all: readonly Dependencies[]): PublicAnswer => {
  const shown = { ...NO_DEPENDENCIES, documents: documentIdsIn(body) };
  return contentAnswer(JSON_TYPE, JSON.stringify(body), mergeDependencies(...all, shown));
};

const documentIdsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(documentIdsIn);
  if (!isRecord(value)) return [];
  const { documentId } = value;
  return [
    ...(typeof documentId === 'string' ? [documentId] : []),
    ...Object.values(value).flatMap(documentIdsIn),
  ];
};
