import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useRef, type ChangeEvent, type ClipboardEvent, type DragEvent } from 'react';
import { useWords } from '../words';
import { PAGE_TEXT_ID } from './page-lines';
import type { Desk } from './use-desk-page';
import { useTakenPage } from './use-taken-page';

const KINDS = '.txt,.md,.markdown,.html,.htm,.docx';

/** The page itself: pasted, dropped or typed. Formatted text is read as the page shows it. */
export const PageText = ({ desk }: { readonly desk: Desk }) => {
  const words = useWords();
  const input = useRef<HTMLInputElement>(null);
  const taken = useTakenPage(desk);
  const { page } = desk.request;
  return (
    <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Field.Root id={PAGE_TEXT_ID} hint={words('lectern.page.text.hint')}>
        <Flex justifyContent="space-between" alignItems="center" gap={2} wrap="wrap">
          <Field.Label>{words('lectern.page.text')}</Field.Label>
          <Flex gap={2}>
            {page === '' ? null : (
              <Button variant="tertiary" size="S" onClick={desk.beginAgain}>
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
          </Flex>
        </Flex>
        <Textarea
          id={PAGE_TEXT_ID}
          autoFocus
          dir="auto"
          value={page}
          placeholder={words('lectern.page.text.placeholder')}
          minHeight="24rem"
          onChange={(event: ChangeEvent<HTMLTextAreaElement>) => {
            desk.write(event.target.value);
          }}
          onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => {
            if (isWhole(event.currentTarget) && taken.take(event.clipboardData)) {
              event.preventDefault();
            }
          }}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
          }}
          onDrop={(event: DragEvent) => {
            if (taken.take(event.dataTransfer)) event.preventDefault();
          }}
        />
        <Field.Hint />
      </Field.Root>
      <input
        ref={input}
        type="file"
        accept={KINDS}
        hidden
        aria-label={words('lectern.page.file')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) taken.takeFile(file);
          event.target.value = '';
        }}
      />
      <Box aria-live="polite" paddingTop={2}>
        {taken.note === null ? null : (
          <Typography
            variant="pi"
            textColor={taken.isRefused ? 'danger600' : 'neutral600'}
            data-lectern="page-note"
          >
            {taken.note}
          </Typography>
        )}
      </Box>
    </Box>
  );
};

/** Nothing is there, or all of it is selected: what is pasted is the page, and no words for it. */
const isWhole = ({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): boolean =>
  value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
