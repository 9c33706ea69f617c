import {
  unstable_useDocumentLayout as useDocumentLayout,
  type PanelComponent,
  type PanelComponentProps,
} from '@strapi/content-manager/strapi-admin';
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useRef, useState } from 'react';
import { editedTypeOf } from '../../features/content/edited-types';
import { SUGGESTED_FOR, type Suggestion } from '../../features/discovery/suggestions';
import { listAt, valueAt } from '../../lib/record';
import { Note } from '../saving/Note';
import { PanelGuard } from '../saving/PanelGuard';
import { useDocumentSlot } from '../saving/use-document-slot';
import { SmallButton } from '../transcript/SmallButton';
import { useWords } from '../words';
import { documentIdOf, linkedIds, withLink } from './added-link';
import { SuggestionItem } from './SuggestionItem';
import { useSuggestions } from './use-suggestions';

/** Publications that are related to the text as it is typed, to be linked with one click. */
export const SuggestionsPanel: PanelComponent = ({ activeTab, model, documentId }) => {
  const words = useWords();
  const { edit } = useDocumentLayout(model);
  const suggests = editedTypeOf(model)?.suggestsRelated ?? false;
  const isOffered = suggests && edit.layout.flat(2).some(({ name }) => name === SUGGESTED_FOR);
  if (activeTab === 'published' || !isOffered) return null;
  return {
    title: words('lectern.suggestions.title'),
    content: (
      <PanelGuard instead={<Note>{words('lectern.suggestions.failed')}</Note>}>
        <Suggested model={model} {...(documentId ? { documentId } : {})} />
      </PanelGuard>
    ),
  };
};

const Suggested = ({ model, documentId }: Pick<PanelComponentProps, 'model' | 'documentId'>) => {
  const words = useWords();
  const { suggestions, askAgain } = useSuggestions(useDocumentSlot(model, documentId));
  const { connected, add } = useAdding();
  const [added, setAdded] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  if (suggestions === null) return <Note>{words('lectern.suggestions.asking')}</Note>;
  if (suggestions === 'failed') {
    return (
      <Flex direction="column" alignItems="flex-start" gap={2}>
        <Note>{words('lectern.suggestions.failed')}</Note>
        <SmallButton onClick={askAgain}>{words('lectern.suggestions.again')}</SmallButton>
      </Flex>
    );
  }
  const shown = suggestions.publications.filter((one) => !connected.has(one.documentId));
  const link = (suggestion: Suggestion): void => {
    add(suggestion);
    setAdded(suggestion.title);
    // The button goes, and the focus with it.
    box.current?.focus();
  };
  return (
    <Flex
      {...{ ref: box, tabIndex: -1, direction: 'column', alignItems: 'stretch', gap: 3 }}
      width="100%"
      style={{ outline: 'none' }}
      data-lectern="suggestions"
    >
      <Note>
        {words(shown.length > 0 ? 'lectern.suggestions.explain' : 'lectern.suggestions.none')}
      </Note>
      {shown.length > 0 ? (
        <Flex direction="column" alignItems="stretch" gap={3} tag="ul">
          {shown.map((one) => (
            <SuggestionItem
              key={one.documentId}
              suggestion={one}
              onAdd={suggestions.mayAdd ? link : null}
            />
          ))}
        </Flex>
      ) : null}
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {added === null ? '' : words('lectern.suggestions.added', { title: added })}
      </Typography>
    </Flex>
  );
};

/** Links in the form, as Strapi's own input does it. */
const useAdding = () => {
  const onChange = useForm('Suggestions', (state) => state.onChange);
  const links = useForm('Suggestions', ({ values }) => valueAt(values, SUGGESTED_FOR));
  return {
    connected: linkedIds(links, 'connect'),
    add: (suggestion: Suggestion): void => {
      if (linkedIds(links, 'disconnect').has(suggestion.documentId)) {
        // It was taken out in this form: then it is left where it was.
        const rest = listAt(links, 'disconnect').filter(
          (one) => documentIdOf(one) !== suggestion.documentId,
        );
        onChange(`${SUGGESTED_FOR}.disconnect`, rest);
        return;
      }
      onChange(`${SUGGESTED_FOR}.connect`, withLink(listAt(links, 'connect'), suggestion));
    },
  };
};
