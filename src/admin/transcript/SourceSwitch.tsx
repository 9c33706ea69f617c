import { Button, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { EDITED_INTERVIEW } from '../../features/content/edited-types';
import { listAt, textAt, valueAt } from '../../lib/record';
import { useLanguageNames } from '../language-names';
import { useWords } from '../words';
import type { TranscriptContext, Original } from './transcript-context';
import type { OpenInterview } from './use-cast';

interface SourceSwitchProps {
  readonly interview: OpenInterview;
  readonly context: TranscriptContext;
  readonly onShown: (isShown: boolean) => void;
}

/** In a translation: shows the turn of the default language beside each turn, found by its turnId. */
export const SourceSwitch = ({ interview, context, onShown }: SourceSwitchProps) => {
  const say = useWords();
  const languageOf = useLanguageNames();
  const { get } = useFetchClient();
  const locale = useOriginalLocale(interview);
  const [isShown, setShown] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  if (locale === null || interview.documentId === null) return null;
  const show = (original: Original | null): void => {
    context.showOriginal(original);
    setShown(original !== null);
    onShown(original !== null);
  };
  const read = (): void => {
    setFailed(false);
    const path = `/content-manager/collection-types/${EDITED_INTERVIEW.uid}/${interview.documentId}`;
    get(path, { params: { locale } })
      .then(({ data }) => {
        show(originalOf(locale, data));
      })
      .catch(() => {
        setFailed(true);
      });
  };
  return (
    <Flex gap={2} alignItems="baseline">
      <Button
        type="button"
        size="S"
        variant="tertiary"
        aria-pressed={isShown}
        onClick={() => {
          if (isShown) show(null);
          else read();
        }}
      >
        {isShown
          ? say('lectern.transcript.source.hide')
          : say('lectern.transcript.source.show', { language: languageOf(locale) })}
      </Button>
      {hasFailed ? (
        <Typography role="alert" textColor="danger600">
          {say('lectern.transcript.source.failed')}
        </Typography>
      ) : null}
    </Flex>
  );
};

/** The default language, where this is another. */
const useOriginalLocale = ({ documentId, locale }: OpenInterview): string | null => {
  const { get } = useFetchClient();
  const [original, setOriginal] = useState<string | null>(null);
  useEffect(() => {
    if (documentId === null || locale === null) return undefined;
    const state = { isWanted: true };
    get('/i18n/locales')
      .then(({ data }) => {
        const all: readonly unknown[] = Array.isArray(data) ? data : [];
        const main = all.find((one) => valueAt(one, 'isDefault') === true);
        if (state.isWanted) setOriginal(textAt(main, 'code'));
      })
      // Without them there is no original to be shown.
      .catch(() => undefined);
    return () => {
      state.isWanted = false;
    };
  }, [get, documentId, locale]);
  return original === locale ? null : original;
};

const originalOf = (locale: string, answer: unknown): Original => ({
  locale,
  turns: new Map(
    listAt(valueAt(answer, 'data'), 'transcript').map((turn) => [
      textAt(turn, 'turnId') ?? '',
      { speaker: textAt(turn, 'speaker') ?? '', text: textAt(turn, 'text') ?? '' },
    ]),
  ),
});
