import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { textAt, valueAt } from '../../lib/record';

export interface Locale {
  readonly code: string;
  readonly name: string;
  readonly isDefault: boolean;
}

/** The languages of the content; none until they are known. */
export const useLocales = (): readonly Locale[] => {
  const { get } = useFetchClient();
  const [locales, setLocales] = useState<readonly Locale[]>([]);
  useEffect(() => {
    let isWanted = true;
    get('/i18n/locales')
      .then(({ data }) => {
        if (isWanted && Array.isArray(data)) setLocales(data.map(localeOf));
      })
      .catch(() => undefined); // the language of the file name, or the usual one, is taken
    return () => {
      isWanted = false;
    };
  }, [get]);
  return locales;
};

const localeOf = (row: unknown): Locale => ({
  code: textAt(row, 'code') ?? '',
  name: textAt(row, 'name') ?? textAt(row, 'code') ?? '',
  isDefault: valueAt(row, 'isDefault') === true,
});
