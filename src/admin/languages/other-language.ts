import { getFetchClient } from '@strapi/strapi/admin';
import {
  lostLinks,
  translationBody,
  type LostLink,
  type OtherLinks,
} from '../../features/editing/lost-links';
import { labelledLinks } from '../../features/editing/picker-label';
import { isRecord, listAt, numberAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { writeDay } from '../pickers/labels';

/** A document whose form is filled in from another language. */
export interface FilledDocument {
  readonly model: string;
  readonly documentId: string;
  readonly collectionType: string;
}

/** From which language to which, by their codes. */
export interface Way {
  readonly from: string;
  readonly to: string;
}

export interface Language {
  readonly code: string;
  readonly name: string;
}

/** What a form is filled with, what is linked in the other language, and what of it could not be taken. */
export interface Filling {
  readonly values: UnknownRecord;
  readonly others: readonly OtherLinks[];
  readonly lost: readonly LostLink[];
}

/** All languages of the content. @throws what the request does */
export const readLanguages = async (): Promise<readonly Language[]> => {
  const { data }: { data: unknown } = await getFetchClient().get('/i18n/locales');
  return (Array.isArray(data) ? data : []).map((language) => ({
    code: textAt(language, 'code') ?? '',
    name: textAt(language, 'name') ?? textAt(language, 'code') ?? '',
  }));
};

/** @param relations targets by field @throws what the requests do */
export const readFilling = async (
  document: FilledDocument,
  { from, to }: Way,
  relations: ReadonlyMap<string, string>,
): Promise<Filling> => {
  const values = await readValues(document, { from, to });
  const others = await Promise.all(
    [...relations]
      .filter(([field]) => field in values)
      .map(async ([field, target]) => ({
        field,
        target,
        links: await readLinks(document, field, from),
      })),
  );
  const lost = others.flatMap((other) => lostLinks(other, values[other.field]));
  const labelled = others.map(({ field, links }): [string, UnknownRecord] => {
    const connect = labelledLinks(listAt(values[field], 'connect'), links, writeDay);
    return [field, { connect, disconnect: [] }];
  });
  return { values: { ...values, ...Object.fromEntries(labelled) }, others, lost };
};

/** The draft of a language that was not there, made from another one. @throws what the requests do */
export const createTranslation = async (
  { target, documentId }: LostLink,
  way: Way,
): Promise<UnknownRecord> => {
  const document = { model: target, documentId, collectionType: 'collection-types' };
  const body = translationBody(await readValues(document, way));
  const path = `/content-manager/collection-types/${target}/${documentId}`;
  const params = { locale: way.to };
  const { data }: { data: unknown } = await getFetchClient().put(path, body, { params });
  const created = valueAt(data, 'data');
  return isRecord(created) ? created : { documentId };
};

const readValues = async (
  { model, documentId, collectionType }: FilledDocument,
  { from, to }: Way,
): Promise<UnknownRecord> => {
  const params = { documentId, sourceLocale: from, targetLocale: to, collectionType };
  const path = `/i18n/content-manager/get-fill-from-locale/${model}`;
  const { data }: { data: unknown } = await getFetchClient().get(path, { params });
  const values = valueAt(data, 'data');
  return isRecord(values) ? values : {};
};

/** Strapi answers with the last one first. */
const readLinks = async (
  { model, documentId }: FilledDocument,
  field: string,
  locale: string,
): Promise<readonly unknown[]> => {
  const path = `/content-manager/relations/${model}/${documentId}/${field}`;
  const found: unknown[] = [];
  for (let page = 1, last = 1; page <= last; page += 1) {
    const params = { locale, page, pageSize: 100 };
    const { data }: { data: unknown } = await getFetchClient().get(path, { params });
    found.push(...listAt(data, 'results'));
    last = numberAt(valueAt(data, 'pagination'), 'pageCount') ?? 1;
  }
  return found.reverse();
};
