import { Button, Flex, Loader, Modal, Typography } from '@strapi/design-system';
import { lazy, Suspense } from 'react';
import { useWords } from '../words';
import { HELP_ID } from './editor-ids';

const TranscriptKeys = lazy(async () => ({
  default: (await import('./TranscriptKeys')).TranscriptKeys,
}));

/** The keys that matter most in a line, and all of them behind a question mark. */
export const HelpLine = () => {
  const say = useWords();
  return (
    <Flex gap={2} justifyContent="space-between" alignItems="center">
      <Typography variant="pi" textColor="neutral600" id={HELP_ID}>
        {say('lectern.transcript.help.line')}
      </Typography>
      <Modal.Root>
        <Modal.Trigger>
          <Button
            type="button"
            variant="tertiary"
            size="S"
            aria-label={say('lectern.transcript.help.open')}
          >
            ?
          </Button>
        </Modal.Trigger>
        <Modal.Content>
          <Modal.Header closeLabel={say('lectern.transcript.help.close')}>
            <Modal.Title>{say('lectern.transcript.help.title')}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <Suspense fallback={<Loader />}>
              <TranscriptKeys />
            </Suspense>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Flex>
  );
};
