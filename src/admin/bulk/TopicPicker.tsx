import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { readTopics, type TopicChoice } from './bulk-deeds';
import { useWords } from './words';

interface TopicPickerProps {
  readonly isDisabled: boolean;
  readonly onChoose: (documentId: string) => void;
}

/** Milliseconds after the last key. */
const PAUSE = 300;

/** The topic to add, found by its name. */
export const TopicPicker = ({ isDisabled, onChoose }: TopicPickerProps) => {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState('');
  const [topics, setTopics] = useState<readonly TopicChoice[]>([]);
  useEffect(() => {
    let isStale = false;
    const timer = setTimeout(() => {
      readTopics(search).then(
        (found) => {
          if (!isStale) setTopics(found);
        },
        () => undefined,
      );
    }, PAUSE);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [search]);
  return (
    <Field.Root name="lectern-bulk-topic">
      <Field.Label>{words('lectern.bulk.topic')}</Field.Label>
      <Combobox
        value={chosen}
        disabled={isDisabled}
        placeholder={words('lectern.bulk.topic-search')}
        onInputChange={(event) => {
          setSearch(event.currentTarget.value);
        }}
        onChange={(documentId) => {
          if (!documentId) return;
          setChosen(documentId);
          onChoose(documentId);
        }}
      >
        {topics.map(({ documentId, name }) => (
          <ComboboxOption key={documentId} value={documentId}>
            {name}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
