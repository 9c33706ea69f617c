import { Box, Flex, Typography } from '@strapi/design-system';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { FixButton } from '../readiness/FixButton';
import { Note } from '../saving/Note';
import { useAddGuest, type Speaking } from './use-add-guest';
import { useWords } from './words';

/** Makes who speaks a guest of the form, with one click; asks only where several experts are called so. */
export const AddGuest = (speaking: Speaking) => {
  const words = useWords();
  const { isBusy, choices, add, choose, make, giveUp } = useAddGuest(speaking);
  const { name } = speaking;
  const box = useRef<HTMLDivElement>(null);
  useFocusKept(box);
  // The button that was pressed goes, and would take the focus with it.
  const from = (act: () => void) => (): void => {
    box.current?.focus();
    act();
  };
  return (
    <Flex
      {...{ ref: box, tabIndex: -1, direction: 'column', alignItems: 'flex-start' }}
      role="group"
      aria-label={words('lectern.guests.add', { name })}
      style={{ outline: 'none' }}
      data-lectern="guest"
    >
      {isBusy ? <Note>{words('lectern.guests.adding', { name })}</Note> : null}
      {isBusy || choices.length > 0 ? null : (
        <FixButton onClick={from(add)}>{words('lectern.guests.add', { name })}</FixButton>
      )}
      {isBusy || choices.length === 0 ? null : (
        <>
          <Box paddingTop={1}>
            <Typography variant="pi" textColor="neutral800" dir="auto">
              {words('lectern.guests.which', { name })}
            </Typography>
          </Box>
          {choices.map((expert) => (
            <FixButton
              key={expert.documentId}
              onClick={from(() => {
                choose(expert);
              })}
            >
              <span dir="auto">
                {[expert.name, expert.jobTitle].filter((part) => part !== null).join(' · ')}
              </span>
            </FixButton>
          ))}
          <FixButton onClick={from(make)}>{words('lectern.guests.other')}</FixButton>
          <FixButton onClick={from(giveUp)}>{words('lectern.guests.nobody')}</FixButton>
        </>
      )}
    </Flex>
  );
};

/** Once nothing is left to be asked, this goes; the focus passes to what it stood in. */
const useFocusKept = (box: RefObject<HTMLElement>): void => {
  useLayoutEffect(() => {
    const here = box.current;
    const around = here?.closest<HTMLElement>('[data-lectern=readiness], [role=dialog]');
    return () => {
      if (here?.contains(document.activeElement)) around?.focus();
    };
  }, [box]);
};
