import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { HELP_ID } from './editor-ids';
import { useWords, type MessageId } from '../words';

type Key = readonly [keys: string, word: MessageId];

const KEYS: readonly Key[] = [
  ['Enter', 'lectern.transcript.help.split'],
  ['Shift+Enter', 'lectern.transcript.help.paragraph'],
  ['Backspace', 'lectern.transcript.help.merge'],
  ['Delete', 'lectern.transcript.help.mergeBehind'],
  ['Alt+↑ Alt+↓', 'lectern.transcript.help.move'],
  ['Alt+S', 'lectern.transcript.help.speaker'],
  ['Ctrl+Z', 'lectern.transcript.help.undo'],
  ['Ctrl+Y', 'lectern.transcript.help.redo'],
  ['Ctrl+F', 'lectern.transcript.help.find'],
  ['Alt+P', 'lectern.transcript.help.play'],
  ['Alt+← Alt+→', 'lectern.transcript.help.seek'],
  ['Alt+T', 'lectern.transcript.help.stamp'],
  ['Ctrl+S Ctrl+Enter', 'lectern.transcript.help.save'],
  ['Ctrl+Shift+Enter', 'lectern.transcript.help.publish'],
  ['Tab', 'lectern.transcript.help.leave'],
];

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
            <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
              {KEYS.map(([keys, word]) => (
                <Flex key={word} gap={4} alignItems="baseline">
                  <Typography tag="dt" fontWeight="bold" minWidth="16rem">
                    {keys}
                  </Typography>
                  <Typography tag="dd">{say(word)}</Typography>
                </Flex>
              ))}
            </Flex>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Flex>
  );
};
