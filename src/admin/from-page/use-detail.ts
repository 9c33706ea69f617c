import { useIntl } from 'react-intl';
import type { ReviewRecord } from '../../features/ingest/review/review';
import { writeDay } from '../pickers/labels';

/** What tells one document from others, as an editor reads it: the server names a publication's type and day as they are stored. */
export type Detail = (stored: string | null) => string | null;

const BETWEEN = ' · ';

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

export const useDetail = ({ type }: Pick<ReviewRecord, 'type'>): Detail => {
  const intl = useIntl();
  if (type !== 'publication') return (stored) => stored;
  const told = (part: string): string =>
    DAY.test(part) ? writeDay(part) : intl.formatMessage({ id: part, defaultMessage: part });
  return (stored) => stored?.split(BETWEEN).map(told).join(BETWEEN) ?? null;
};
