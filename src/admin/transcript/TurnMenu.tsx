import { Box, Checkbox, Divider, Flex, Popover, Typography } from '@strapi/design-system';
import { useRef, useState } from 'react';
import { AddGuest } from '../guests/AddGuest';
import { ExpertSearch } from './ExpertSearch';
import { SmallButton } from './SmallButton';
import { giveTurns, renameTurns, turnsMeant } from './speaker-edits';
import { guestOfLabel, isHostOf, markOf, type Cast, type Speaker } from './speaker-links';
import { turnFacts } from './transcript-schema';
import { turnWithKey } from './turn-commands';
import type { TurnMenuProps } from './turn-menu';
import { useWords } from './turn-menu-words';
import type { TurnFacts } from './turn-row';
import { Choices, LabelField, Times } from './TurnMenuFields';

/** Who speaks a turn, and when; for this turn or for all of its speaker. */
export const TurnMenu = (props: TurnMenuProps) => {
  const say = useWords();
  const { menu, state, onClose } = props;
  const anchor = useRef(menu.anchor);
  anchor.current = menu.anchor;
  const turn = turnWithKey(state.doc, menu.key);
  if (!turn) return null;
  return (
    <Popover.Root
      open
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Content
        align="start"
        aria-label={say('lectern.transcript.menu.title', { number: turn.index + 1 })}
        collisionPadding={8}
        onOpenAutoFocus={(event: Event) => {
          event.preventDefault();
          document.getElementById(`lectern-turn-${menu.part}`)?.focus();
        }}
        onCloseAutoFocus={(event: Event) => {
          event.preventDefault();
        }}
      >
        <MenuBody key={menu.key} {...props} facts={turnFacts(turn.node)} number={turn.index + 1} />
      </Popover.Content>
    </Popover.Root>
  );
};

/** On a small screen there is less room above and below the turn than it needs. */
const WITHIN_SCREEN = {
  width: '32rem',
  maxWidth: '90vw',
  maxHeight: 'var(--radix-popover-content-available-height)',
  overflowY: 'auto',
} as const;

interface BodyProps extends TurnMenuProps {
  readonly facts: TurnFacts;
  readonly number: number;
}

const MenuBody = (props: BodyProps) => {
  const say = useWords();
  const { menu, state, cast, facts, number, onEdit, onClose } = props;
  const [isForAll, setForAll] = useState(menu.isForAll ?? false);
  const count = turnsMeant(state, { key: menu.key, isForAll: true }).length;
  const edit = { key: menu.key, isForAll };
  const give = (speaker: Speaker) => {
    onEdit((now) => giveTurns(now, edit, speaker));
    onClose();
  };
  const rename = (label: string) => {
    onEdit((now) => renameTurns(now, edit, { label, cast }));
    onClose();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3} padding={4} style={WITHIN_SCREEN}>
      <Typography variant="sigma" textColor="neutral600">
        {say('lectern.transcript.menu.title', { number })}
      </Typography>
      <LabelField label={facts.speaker} onUse={rename} />
      {count > 1 ? (
        <Checkbox
          checked={isForAll}
          onCheckedChange={(checked) => {
            setForAll(checked === true);
          }}
        >
          {say('lectern.transcript.menu.all', { count, speaker: facts.speaker })}
        </Checkbox>
      ) : null}
      <Choices state={state} cast={cast} facts={facts} onGive={give} />
      {isAddable(facts, cast) ? (
        <Box>
          <AddGuest name={facts.speaker} documentId={facts.expertDocumentId} />
        </Box>
      ) : null}
      <ExpertSearch
        onGive={(speaker, expertDocumentId) => {
          give({ speaker, role: 'guest', expertDocumentId });
        }}
      />
      <Divider />
      <Times {...props} />
      <TurnActions {...props} />
    </Flex>
  );
};

/** Whether who speaks is neither host nor guest, nor called as one is. */
const isAddable = (facts: TurnFacts, cast: Cast): boolean => {
  const mark = markOf(facts, cast);
  const isNamed = mark === 'stranger' || mark === 'unknown' || mark === 'unlinked';
  const isKnown = guestOfLabel(facts.speaker, cast) !== null || isHostOf(facts.speaker, cast);
  return isNamed && (mark === 'stranger' || !isKnown);
};

const TurnActions = ({ menu, facts, onPlay, onMove, onRemove, onClose }: BodyProps) => {
  const say = useWords();
  return (
    <Flex gap={2} wrap="wrap">
      {onPlay && facts.start !== null ? (
        <SmallButton
          onClick={() => {
            onPlay(facts.start ?? 0);
            onClose();
          }}
        >
          {say('lectern.transcript.menu.play')}
        </SmallButton>
      ) : null}
      <SmallButton
        onClick={() => {
          onMove(menu.key, -1);
        }}
      >
        {say('lectern.transcript.menu.up')}
      </SmallButton>
      <SmallButton
        onClick={() => {
          onMove(menu.key, 1);
        }}
      >
        {say('lectern.transcript.menu.down')}
      </SmallButton>
      <SmallButton
        variant="danger-light"
        onClick={() => {
          onRemove(menu.key);
          onClose();
        }}
      >
        {say('lectern.transcript.menu.delete')}
      </SmallButton>
    </Flex>
  );
};
