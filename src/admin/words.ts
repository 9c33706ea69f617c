import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { ENGLISH } from './translations/en';

export type MessageId = keyof typeof ENGLISH;

export type Words<Id extends string = MessageId> = (
  id: Id,
  values?: Readonly<Record<string, string | number | Date>>,
) => string;

/** Labels as one list: “a, b and c”. */
export const useList = (): ((items: readonly string[]) => string) => {
  const intl = useIntl();
  return (items) => intl.formatList(items);
};

/**
 * What a part says that is loaded when it is first used: words of its own, which are loaded with it, beside those of the
 * panel.
 */
export const wordsOf = <English extends Readonly<Record<string, string>>>(
  english: English,
): (() => Words<MessageId | Extract<keyof English, string>>) => {
  const texts: Readonly<Record<string, string>> = { ...ENGLISH, ...english };
  return () => {
    const intl = useIntl();
    return useCallback(
      (id, values) => intl.formatMessage({ id, defaultMessage: texts[id] ?? id }, values),
      [intl],
    );
  };
};

/** What the panel says, in the language of whoever uses it; in English where that has no words for it. */
export const useWords = wordsOf({});
