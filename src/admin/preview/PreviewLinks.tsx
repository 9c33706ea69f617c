import { Box, Button, Flex, TextButton, TextInput } from '@strapi/design-system';
import { Link } from '@strapi/icons';
import { useAuth, useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import { contentRight } from '../../features/roles/rights';
import { isRightHeld } from '../../features/roles/shown-actions';
import { Dialog } from '../saving/Dialog';
import type { DocumentSlot } from '../saving/document-slot';
import { Note } from '../saving/Note';
import { useWords } from '../words';
import { usePreviewLink, type LinkOutcome } from './use-preview-link';

interface PreviewLinksProps {
  readonly slot: DocumentSlot;
  /** As the panel knows it. */
  readonly document: unknown;
}

/** Links to the preview for people without an account: to copy, and to end. */
export const PreviewLinks = ({ slot, document }: PreviewLinksProps) => {
  const words = useWords();
  const isModified = useForm('PreviewLinks', ({ modified }) => modified);
  const { outcome, isBusy, copyLink, endLinks } = usePreviewLink(slot);
  const mayEnd = useMayUpdate(slot, document);
  return (
    <>
      {isModified ? <Note>{words('lectern.preview.unsaved')}</Note> : null}
      <Button
        variant="tertiary"
        startIcon={<Link />}
        fullWidth
        type="button"
        disabled={isBusy}
        onClick={copyLink}
      >
        {words('lectern.preview.copy')}
      </Button>
      <Box aria-live="polite">{outcome ? <Outcome outcome={outcome} /> : null}</Box>
      {mayEnd ? <EndLinks onEnd={endLinks} /> : null}
    </>
  );
};

const useMayUpdate = ({ model }: DocumentSlot, document: unknown): boolean => {
  const permissions = useAuth('PreviewLinks', (state) => state.permissions);
  const userId = useAuth('PreviewLinks', ({ user }) => user?.id);
  const asked = { right: contentRight('update'), subject: model };
  return isRightHeld(permissions, { ...asked, userId, document });
};

const Outcome = ({ outcome }: { readonly outcome: LinkOutcome }) => {
  const words = useWords();
  switch (outcome.kind) {
    case 'copied':
      return <Note>{words('lectern.preview.copied', { until: outcome.until })}</Note>;
    case 'not-copied':
      return (
        <Flex direction="column" alignItems="stretch" gap={1}>
          <Note>{words('lectern.preview.not-copied', { until: outcome.until })}</Note>
          <TextInput
            aria-label={words('lectern.preview.link')}
            name="lectern-preview-link"
            dir="ltr"
            readOnly
            value={outcome.url}
            onFocus={({ currentTarget }: { currentTarget: HTMLInputElement }) => {
              currentTarget.select();
            }}
          />
        </Flex>
      );
    case 'ended':
      return <Note>{words('lectern.preview.ended')}</Note>;
    case 'failed':
    case 'not-ended':
      return <Note color="danger600">{words(`lectern.preview.${outcome.kind}`)}</Note>;
  }
};

const EndLinks = ({ onEnd }: { readonly onEnd: () => void }) => {
  const words = useWords();
  const [isAsked, setAsked] = useState(false);
  const close = (): void => {
    setAsked(false);
  };
  return (
    <>
      <TextButton
        type="button"
        onClick={() => {
          setAsked(true);
        }}
      >
        {words('lectern.preview.end')}
      </TextButton>
      <Dialog
        title={words('lectern.preview.end-title')}
        isOpen={isAsked}
        onClose={close}
        footer={
          <Flex gap={2}>
            <Button type="button" variant="tertiary" onClick={close}>
              {words('lectern.preview.cancel')}
            </Button>
            <Button
              type="button"
              variant="danger"
              onClick={() => {
                close();
                onEnd();
              }}
            >
              {words('lectern.preview.end-now')}
            </Button>
          </Flex>
        }
      >
        <Note>{words('lectern.preview.end-explain')}</Note>
      </Dialog>
    </>
  );
};
