import { Button, Field, Flex, TextButton, TextInput, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { EDITED_EXPERT } from '../../features/content/edited-types';
import { listAt, textAt } from '../../lib/record';
import { useWords } from './turn-menu-words';

interface FoundExpert {
  readonly documentId: string;
  readonly name: string;
  readonly jobTitle: string | null;
}

interface ExpertSearchProps {
  readonly onGive: (name: string, documentId: string) => void;
}

/** Milliseconds after the last key before experts are searched. */
const PAUSE = 250;

/** Somebody who is neither host nor guest nor speaks in this transcript yet. */
export const ExpertSearch = ({ onGive }: ExpertSearchProps) => {
  const say = useWords();
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const found = useExperts(isOpen ? typed.trim() : '');
  if (!isOpen) {
    return (
      <TextButton
        type="button"
        onClick={() => {
          setOpen(true);
        }}
      >
        {say('lectern.transcript.menu.expert')}
      </TextButton>
    );
  }
  return (
    <Field.Root id={SEARCH_ID} name={SEARCH_ID}>
      <Field.Label>{say('lectern.transcript.menu.expert.search')}</Field.Label>
      <TextInput
        id={SEARCH_ID}
        dir="auto"
        autoFocus
        value={typed}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <Flex direction="column" alignItems="stretch" gap={1} aria-live="polite">
        <FoundExperts found={found} onGive={onGive} />
      </Flex>
    </Field.Root>
  );
};

const SEARCH_ID = 'lectern-turn-expert';

const FoundExperts = ({ found, onGive }: ExpertSearchProps & { readonly found: Found }) => {
  const say = useWords();
  if (found === null) return null;
  if (found === 'failed') {
    return <Typography>{say('lectern.transcript.menu.expert.failed')}</Typography>;
  }
  if (found.length === 0) {
    return <Typography>{say('lectern.transcript.menu.expert.none')}</Typography>;
  }
  return found.map(({ documentId, name, jobTitle }) => (
    <Button
      key={documentId}
      type="button"
      size="S"
      variant="ghost"
      fullWidth
      justifyContent="flex-start"
      onClick={() => {
        onGive(name, documentId);
      }}
    >
      <span dir="auto">{jobTitle === null ? name : `${name} · ${jobTitle}`}</span>
    </Button>
  ));
};

/** Null while nothing was asked. */
type Found = readonly FoundExpert[] | 'failed' | null;

const useExperts = (words: string): Found => {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    if (words === '') {
      setFound(null);
      return undefined;
    }
    const state = { isWanted: true };
    const timer = setTimeout(() => {
      const params = { _q: words, page: 1, pageSize: 8 };
      get(`/content-manager/collection-types/${EDITED_EXPERT.uid}`, { params })
        .then(({ data }) => {
          if (state.isWanted) setFound(listAt(data, 'results').map(expertOf));
        })
        .catch(() => {
          if (state.isWanted) setFound('failed');
        });
    }, PAUSE);
    return () => {
      state.isWanted = false;
      clearTimeout(timer);
    };
  }, [get, words]);
  return found;
};

const expertOf = (row: unknown): FoundExpert => ({
  documentId: textAt(row, 'documentId') ?? '',
  name: textAt(row, 'name') ?? '',
  jobTitle: textAt(row, 'jobTitle'),
});
