import { isRecord, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { withSpeakers } from '../content/resolved-speakers';
import type { DocumentPlan } from './document-plan';

/** What else a full view tells, made elsewhere: structured data, values for share cards. */
export type FullViewParts = Readonly<Record<string, unknown>>;

/** Strapi's answer, completed: speakers resolved, the locale told, the parts of a full view added. */
export const completeDocument = (
  body: unknown,
  { view }: Pick<DocumentPlan, 'view'>,
  parts: FullViewParts,
): UnknownRecord => {
  const data = valueAt(body, 'data');
  const meta = valueAt(body, 'meta');
  const locale = textAt(data, 'locale');
  return {
    data: view === 'full' && isRecord(data) ? { ...withSpeakers(data), ...parts } : data,
    meta: {
      ...(isRecord(meta) ? meta : {}),
      ...(locale === null ? {} : { locale }),
      ...(view ? { view } : {}),
    },
  };
};
