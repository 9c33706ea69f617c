import { useIntl } from 'react-intl';

/** Names languages by their codes, in the panel's language: `ar` → “Arabic”. */
export const useLanguageNames = (): ((code: string) => string) => {
  const { locale } = useIntl();
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  return (code) => names.of(code) ?? code;
};
