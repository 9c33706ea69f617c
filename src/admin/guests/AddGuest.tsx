import { Flex, Typography } from '@strapi/design-system';
import { FixButton } from '../readiness/FixButton';
import { Note } from '../saving/Note';
import { useAddGuest, type Speaking } from './use-add-guest';
import { useWords } from './words';

/** Makes who speaks a guest of the form, with one click; asks only where several experts are called so. */
export const AddGuest = (speaking: Speaking) => {
  const words = useWords();
  const { isBusy, choices, add, choose, make } = useAddGuest(speaking);
  const { name } = speaking;
  if (isBusy) return <Note>{words('lectern.guests.adding', { name })}</Note>;
  if (choices.length === 0) {
    return <FixButton onClick={add}>{words('lectern.guests.add', { name })}</FixButton>;
  }
  return (
    <Flex direction="column" alignItems="flex-start" role="group" data-lectern="guest-choices">
      <Typography variant="pi">{words('lectern.guests.which', { name })}</Typography>
      {choices.map((expert) => (
        <FixButton
          key={expert.documentId}
          onClick={() => {
            choose(expert);
          }}
        >
          {expert.label}
        </FixButton>
      ))}
      <FixButton onClick={make}>{words('lectern.guests.other')}</FixButton>
    </Flex>
  );
};
