import { isRecord, recordIn, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import type { ViewName } from '../content/view-declarations';
import type { DocumentPlan } from './document-plan';

/** A document as a view shows it. */
export type ShowView = (view: ViewName, row: UnknownRecord) => UnknownRecord;

/** Strapi's answer, completed: shown as its view, and the locale told. */
export const completeDocument = (
  body: unknown,
  { view }: Pick<DocumentPlan, 'view'>,
  show: ShowView,
): UnknownRecord => {
  const data = valueAt(body, 'data');
  const meta = valueAt(body, 'meta');
  const locale = textAt(data, 'locale');
  return {
    data: view && isRecord(data) ? show(view, data) : data,
    meta: {
      ...recordIn(meta),
      ...(locale === null ? {} : { locale }),
      ...(view ? { view } : {}),
    },
  };
};
