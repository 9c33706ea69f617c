import { Field, Flex, TextButton, TextInput, Typography } from '@strapi/design-system';
import type { ChangeEvent, MouseEvent, ReactNode } from 'react';
import type { Address } from '../../features/slugs/address-answer';
import { Note } from '../saving/Note';
import { useWords } from '../words';
import { useSlug, type SlugField } from './use-slug';

/** What Strapi's form gives the input beside the field. */
interface AddressInputProps extends SlugField {
  readonly label?: string;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly error?: string;
}

/** The slug: it follows the name until somebody writes in it, and says which page it gives, and who has it. */
const AddressInput = (props: AddressInputProps) => {
  const { name: field, label, labelAction, hint, required, disabled, error } = props;
  const words = useWords();
  const { input, typed, nameLabel, answer, isChosen, write, finish } = useSlug(props);
  return (
    <Field.Root name={field} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label ?? field}</Field.Label>
      <TextInput
        ref={input}
        type="text"
        value={typed}
        disabled={disabled}
        placeholder={words('lectern.address.placeholder', { field: nameLabel })}
        onChange={(event: ChangeEvent<HTMLInputElement>) => {
          write(event.target.value);
        }}
        onBlur={finish}
      />
      <Flex
        direction="column"
        alignItems="stretch"
        gap={1}
        data-lectern="address"
        onMouseDown={keepFocus}
      >
        {answer ? <Outcome answer={answer} onTake={write} /> : null}
        {isChosen ? (
          <Flex>
            <TextButton
              onClick={() => {
                write('');
              }}
            >
              {words('lectern.address.again', { field: nameLabel })}
            </TextButton>
          </Flex>
        ) : null}
      </Flex>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

/** Left for a button, the input would be put in order, and the button would move from under the mouse. */
const keepFocus = (event: MouseEvent): void => {
  event.preventDefault();
};

interface OutcomeProps {
  readonly answer: Address;
  readonly onTake: (slug: string) => void;
}

const Outcome = ({ answer, onTake }: OutcomeProps) => {
  const words = useWords();
  const { page, former } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={1} aria-live="polite">
      <Taken answer={answer} onTake={onTake} />
      {page === null ? null : (
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {words('lectern.address.page', { page })}
        </Typography>
      )}
      {former === null ? null : (
        <Note color="warning700">{words('lectern.address.former', { former })}</Note>
      )}
    </Flex>
  );
};

const Taken = ({ answer: { slug, taken, free }, onTake }: OutcomeProps) => {
  const words = useWords();
  if (taken === null) return null;
  const reason =
    taken === 'reserved'
      ? words('lectern.address.reserved', { slug })
      : words('lectern.address.taken', {
          name: taken.name,
          isPublished: String(taken.isPublished),
        });
  return (
    <Flex gap={2} wrap="wrap" alignItems="baseline">
      <Note color="danger600">{reason}</Note>
      <TextButton
        onClick={() => {
          onTake(free);
        }}
      >
        {words('lectern.address.take', { free })}
      </TextButton>
    </Flex>
  );
};

export default AddressInput;
