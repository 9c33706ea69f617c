import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState, type ChangeEvent } from 'react';
import {
  EDITED_EXPERT,
  EDITED_PUBLICATION,
  EDITED_SHOW,
  EDITED_TOPIC,
} from '../../features/content/edited-types';
import type { ReviewCandidate, ReviewRecord } from '../../features/ingest/review/review';
import { listAt, textAt } from '../../lib/record';
import { useWords } from './words';

interface DocumentSearchProps {
  readonly record: ReviewRecord;
  readonly locale: string;
  readonly onGive: (candidate: ReviewCandidate) => void;
}

/** Milliseconds after the last key before it is searched. */
const PAUSE = 250;

const TYPES = {
  expert: EDITED_EXPERT,
  publication: EDITED_PUBLICATION,
  show: EDITED_SHOW,
  topic: EDITED_TOPIC,
} as const;

/** By what documents of a name are told apart. */
const DETAILS: Readonly<Record<ReviewRecord['type'], readonly string[]>> = {
  expert: ['jobTitle'],
  publication: ['publicationType', 'releaseDate'],
  show: ['broadcaster', 'channel'],
  topic: [],
};

/** Another document than those that the page's words fit. */
export const DocumentSearch = ({ record, locale, onGive }: DocumentSearchProps) => {
  const words = useWords();
  const [typed, setTyped] = useState('');
  const found = useDocuments(record.type, typed.trim(), locale);
  const id = `lectern-search-${record.type}`;
  return (
    <Flex direction="column" alignItems="stretch" gap={2} paddingTop={3}>
      <Field.Root id={id} name={id}>
        <Field.Label>{words('lectern.page.search', { label: record.label })}</Field.Label>
        <TextInput
          id={id}
          dir="auto"
          autoFocus
          value={typed}
          onChange={({ target }: ChangeEvent<HTMLInputElement>) => {
            setTyped(target.value);
          }}
        />
      </Field.Root>
      <Flex direction="column" alignItems="stretch" gap={1} aria-live="polite">
        {found === 'failed' ? <Typography>{words('lectern.page.search.failed')}</Typography> : null}
        {found !== 'failed' && found?.length === 0 ? (
          <Typography>{words('lectern.page.search.none')}</Typography>
        ) : null}
        {(found === 'failed' ? [] : (found ?? [])).map((candidate) => (
          <Button
            key={candidate.documentId}
            variant="ghost"
            size="S"
            fullWidth
            justifyContent="flex-start"
            onClick={() => {
              onGive(candidate);
            }}
          >
            <span dir="auto">
              {[candidate.label, candidate.detail].filter((part) => part !== null).join(' · ')}
            </span>
          </Button>
        ))}
      </Flex>
    </Flex>
  );
};

/** Null while nothing was asked. */
type Found = readonly ReviewCandidate[] | 'failed' | null;

const useDocuments = (type: ReviewRecord['type'], typed: string, locale: string): Found => {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    if (typed === '') {
      setFound(null);
      return undefined;
    }
    let isWanted = true;
    const timer = setTimeout(() => {
      const params = {
        _q: typed,
        page: 1,
        pageSize: 8,
        ...(type === 'publication' ? { locale } : {}),
      };
      get(`/content-manager/collection-types/${TYPES[type].uid}`, { params })
        .then(({ data }) => {
          const rows = listAt(data, 'results');
          if (isWanted) setFound(rows.map((row) => candidateOf(type, row)));
        })
        .catch(() => {
          if (isWanted) setFound('failed');
        });
    }, PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [get, type, typed, locale]);
  return found;
};

const candidateOf = (type: ReviewRecord['type'], row: unknown): ReviewCandidate => {
  const details = DETAILS[type].flatMap((name) => textAt(row, name) ?? []);
  return {
    documentId: textAt(row, 'documentId') ?? '',
    label: textAt(row, TYPES[type].nameField) ?? '',
    detail: details.length === 0 ? null : details.join(' · '),
    isPublished: textAt(row, 'status') === 'published',
  };
};
