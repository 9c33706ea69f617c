import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef, type ChangeEvent, type ClipboardEvent, type DragEvent } from 'react';
import { PAGE_TEXT_ID } from './page-lines';
import type { PageReviewState } from './use-page-review';
import { useTakenPage, type TakenPage } from './use-taken-page';
import { useWords } from './words';

const KINDS = '.txt,.md,.markdown,.html,.htm,.docx';

interface PageTextProps {
  readonly review: PageReviewState;
}

/** The page itself: pasted, dropped or typed. Formatted text is read as the page shows it. */
export const PageText = ({ review }: PageTextProps) => {
  const words = useWords();
  const taken = useTakenPage(review);
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6} style={IN_VIEW}>
      <Field.Root id={PAGE_TEXT_ID} hint={words('lectern.page.text.hint')}>
        <Flex justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
          <Field.Label>{words('lectern.page.text')}</Field.Label>
          <Ways review={review} taken={taken} />
        </Flex>
        <TextInput review={review} taken={taken} />
        <Field.Hint />
      </Field.Root>
      <Box aria-live="polite" paddingTop={2}>
        <Typography
          variant="pi"
          textColor={taken.isRefused ? 'danger600' : 'neutral600'}
          data-lectern="page-note"
        >
          {taken.note}
        </Typography>
      </Box>
    </Box>
  );
};

/** Beside a long plan the page stays where it is. */
const IN_VIEW = { position: 'sticky', top: 16 } as const;

type TakingProps = PageTextProps & { readonly taken: TakenPage };

const Ways = ({ review, taken }: TakingProps) => {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Flex gap={2}>
      {review.request.page === '' ? null : (
        <Button variant="tertiary" size="S" onClick={review.beginAgain}>
          {words('lectern.page.clear')}
        </Button>
      )}
      <Button
        variant="secondary"
        size="S"
        startIcon={<Upload />}
        onClick={() => input.current?.click()}
      >
        {words('lectern.page.file')}
      </Button>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label={words('lectern.page.file')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) taken.takeFile(file);
          target.value = '';
        }}
      />
    </Flex>
  );
};

const TextInput = ({ review, taken }: TakingProps) => {
  const words = useWords();
  return (
    <Textarea
      id={PAGE_TEXT_ID}
      autoFocus
      dir="auto"
      value={review.request.page}
      placeholder={words('lectern.page.text.placeholder')}
      style={TALL}
      onChange={({ target }: ChangeEvent<HTMLTextAreaElement>) => {
        review.write(target.value);
      }}
      onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => {
        const isTaken = isWhole(event.currentTarget) && taken.take(event.clipboardData);
        if (isTaken) event.preventDefault();
      }}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
      }}
      onDrop={(event: DragEvent) => {
        if (taken.take(event.dataTransfer)) event.preventDefault();
      }}
    />
  );
};

const TALL = { height: 'clamp(240px, 45vh, 640px)', maxHeight: 'none' } as const;

/** Nothing is there, or all of it is selected: what is pasted is the page, and no words for it. */
const isWhole = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean =>
  value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
