import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { ENGLISH } from './translations/en';

export type MessageId = keyof typeof ENGLISH;

export type Words = (
  id: MessageId,
  values?: Readonly<Record<string, string | number | Date>>,
) => string;

/** Labels as one list: “a, b and c”. */
export const useList = (): ((items: readonly string[]) => string) => {
  const intl = useIntl();
  return (items) => intl.formatList(items);
};

/** What the panel says, in the language of whoever uses it; in English where that has no words for it. */
export const useWords = (): Words => {
  const intl = useIntl();
  return useCallback(
    (id, values) => intl.formatMessage({ id, defaultMessage: ENGLISH[id] }, values),
    [intl],
  );
};
