import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import type { EditorState } from 'prosemirror-state';
import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { formatClockTime, parseClockTime } from '../../lib/clock-time';
import { speakerChoices } from './speaker-choices';
import type { Cast, Speaker } from './speaker-links';
import { turnFacts } from './transcript-schema';
import { placedTurns, setFacts, turnWithKey } from './turn-commands';
import type { TurnMenuProps } from './turn-menu';
import { useWords } from './turn-menu-words';
import type { TurnFacts } from './turn-row';

/** The latest time of a turn, in seconds: the schema's. */
const LATEST = 86_400;

/** The name as it is printed; Enter takes it. */
export const LabelField = ({
  label,
  onUse,
}: {
  readonly label: string;
  readonly onUse: (label: string) => void;
}) => {
  const say = useWords();
  const [typed, setTyped] = useState(label);
  const use = () => {
    onUse(typed.trim());
  };
  return (
    <Field.Root name="lectern-turn-speaker" id="lectern-turn-speaker">
      <Field.Label>{say('lectern.transcript.menu.label')}</Field.Label>
      <TextInput
        id="lectern-turn-speaker"
        dir="auto"
        maxLength={160}
        value={typed}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          use();
        }}
      />
      {typed.trim() === label ? null : (
        <Button type="button" size="S" onClick={use}>
          {say('lectern.transcript.menu.label.apply')}
        </Button>
      )}
    </Field.Root>
  );
};

interface ChoicesProps {
  readonly state: EditorState;
  readonly cast: Cast;
  readonly facts: TurnFacts;
  readonly onGive: (speaker: Speaker) => void;
}

/** Host, guests and who else speaks here. */
export const Choices = ({ state, cast, facts, onGive }: ChoicesProps) => {
  const say = useWords();
  const choices = speakerChoices(
    placedTurns(state.doc).map(({ node }) => turnFacts(node)),
    cast,
  );
  const isChosen = (choice: Speaker): boolean =>
    choice.speaker === facts.speaker &&
    choice.role === facts.role &&
    choice.expertDocumentId === facts.expertDocumentId;
  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={1}
      role="group"
      aria-label={say('lectern.transcript.menu.choices')}
      maxHeight="24rem"
      overflow="auto"
      shrink={0}
    >
      {choices.map((choice) => (
        <Button
          key={JSON.stringify([choice.kind, choice.speaker, choice.role, choice.expertDocumentId])}
          type="button"
          size="S"
          fullWidth
          justifyContent="flex-start"
          variant={isChosen(choice) ? 'secondary' : 'ghost'}
          aria-pressed={isChosen(choice)}
          onClick={() => {
            onGive(choice);
          }}
        >
          <span dir="auto">
            {say('lectern.transcript.menu.choice', {
              speaker: choice.speaker,
              role: say(`lectern.transcript.role.${choice.role}`),
            })}
          </span>
        </Button>
      ))}
    </Flex>
  );
};

/** When the turn begins and ends. */
export const Times = ({
  menu,
  facts,
  onEdit,
}: Pick<TurnMenuProps, 'menu' | 'onEdit'> & { readonly facts: TurnFacts }) => {
  const say = useWords();
  const set = (name: 'start' | 'end') => (seconds: number | null) => {
    onEdit((state) => {
      const turn = turnWithKey(state.doc, menu.key);
      return turn ? setFacts(state.tr, turn, { [name]: seconds }) : state.tr;
    });
  };
  return (
    <Flex gap={2} alignItems="flex-start">
      <TimeField
        id="lectern-turn-start"
        label={say('lectern.transcript.menu.start')}
        seconds={facts.start}
        onSet={set('start')}
      />
      <TimeField
        id="lectern-turn-end"
        label={say('lectern.transcript.menu.end')}
        seconds={facts.end}
        onSet={set('end')}
      />
    </Flex>
  );
};

interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly seconds: number | null;
  readonly onSet: (seconds: number | null) => void;
}

/** Taken when the field is left or Enter is pressed; what cannot be read is said and changes nothing. */
const TimeField = ({ id, label, seconds, onSet }: TimeFieldProps) => {
  const say = useWords();
  const shown = seconds === null ? '' : formatClockTime(seconds);
  const [typed, setTyped] = useState(shown);
  const read = parseClockTime(typed, LATEST);
  const take = () => {
    if (read.ok && read.value !== seconds) onSet(read.value);
  };
  return (
    <Field.Root
      id={id}
      name={id}
      error={read.ok ? undefined : say(`lectern.transcript.menu.time.${read.error}`)}
      hint={say('lectern.transcript.menu.time.hint')}
    >
      <Field.Label>{label}</Field.Label>
      <TextInput
        id={id}
        dir="ltr"
        inputMode="text"
        value={typed}
        onBlur={take}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          setTyped(event.target.value);
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          take();
        }}
      />
      {read.ok ? <Field.Hint /> : <Field.Error />}
    </Field.Root>
  );
};
