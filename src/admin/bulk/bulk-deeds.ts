import { getFetchClient } from '@strapi/strapi/admin';
import { readSaveRefusal, type SaveRefusal } from '../../features/concurrent-edits/save-refusal';
import { EDITED_TOPIC } from '../../features/content/edited-types';
import { BULK_PATH, type BulkDeed, type BulkItem } from '../../features/publishing/bulk';
import type { BulkOutcome } from '../../features/publishing/bulk-run';
import { isRecord, listAt, textAt, valueAt } from '../../lib/record';
import type { Words } from './words';

/** What is to be done, and with documents of which type and language. */
export interface BulkOrder {
  readonly deed: BulkDeed;
  readonly model: string;
  /** Empty for types that are not translated. */
  readonly locale: string;
  /** Only to add one. */
  readonly topic: string | null;
}

/** Asks with which documents it can be done. */
export const askBulk = async (
  { deed, model, locale, topic }: BulkOrder,
  documentIds: readonly string[],
): Promise<readonly BulkItem[]> => {
  const body = { uid: model, locale, deed, topic, documentIds };
  const { data } = await getFetchClient().post<{ data: readonly BulkItem[] }>(BULK_PATH, body);
  return data.data;
};

/** Does it with one document, by Strapi's own routes and rules. */
export const doWithOne = async (
  order: BulkOrder,
  documentId: string,
  words: Words,
): Promise<BulkOutcome> => {
  try {
    await send(order, documentId);
    return { kind: 'done' };
  } catch (error) {
    const refusal = readSaveRefusal(apiError(error));
    if (refusal.kind === 'refused') {
      return { kind: 'refused', message: refusedText(error, refusal.message) };
    }
    const kind = PASSING.includes(refusal.kind) ? 'again' : 'refused';
    return { kind, message: words(`lectern.deeds.${refusal.kind}`) };
  }
};

/** What has nothing to do with the document: the next one would fail as well. */
const PASSING: readonly SaveRefusal['kind'][] = ['unreachable', 'busy', 'signed-out'];

const send = async (order: BulkOrder, documentId: string): Promise<void> => {
  const { deed, model, locale, topic } = order;
  const at = `/content-manager/collection-types/${model}`;
  const config = locale === '' ? {} : { params: { locale } };
  const client = getFetchClient();
  if (deed === 'add-topic') {
    const topics = { connect: [{ documentId: topic }], disconnect: [] };
    await client.put(`${at}/${documentId}`, { topics }, config);
    return;
  }
  await client.post(`${at}/actions/${BULK_ACTIONS[deed]}`, { documentIds: [documentId] }, config);
};

const BULK_ACTIONS = {
  publish: 'bulkPublish',
  unpublish: 'bulkUnpublish',
  delete: 'bulkDelete',
} as const;

/** As the panel's data layer gives it to others. */
const apiError = (error: unknown): unknown => {
  const told = valueAt(valueAt(valueAt(error, 'response'), 'data'), 'error');
  return isRecord(told) ? told : error;
};

/** With what a refused publication lists. */
const refusedText = (error: unknown, message: string): string =>
  [
    message,
    ...listAt(valueAt(apiError(error), 'details'), 'errors').flatMap(
      (item) => textAt(item, 'message') ?? [],
    ),
  ].join(' ');

/** A topic to choose. */
export interface TopicChoice {
  readonly documentId: string;
  readonly name: string;
}

/** As many as Strapi lists at once, by their names. */
export const readTopics = async (search: string): Promise<readonly TopicChoice[]> => {
  const params = { pageSize: 100, sort: 'name:ASC', ...(search === '' ? {} : { _q: search }) };
  const { data } = await getFetchClient().get(
    `/content-manager/collection-types/${EDITED_TOPIC.uid}`,
    {
      params,
    },
  );
  return listAt(data, 'results').map((topic) => ({
    documentId: textAt(topic, 'documentId') ?? '',
    name: textAt(topic, 'name') ?? '',
  }));
};
