import { Field, Textarea } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useState, type ChangeEvent } from 'react';
import { linesOf, textOf } from '../../lib/lines';

interface StringListInputProps {
  readonly name: string;
  readonly label?: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
}

/** A list of texts as lines. What is typed stays as typed; the list is what the lines say. */
const StringListInput = ({ name, label, hint, required, disabled }: StringListInputProps) => {
  const field = useField(name);
  const [typed, setTyped] = useState(() => textOf(field.value));
  const stored = textOf(field.value);
  const text = textOf(linesOf(typed)) === stored ? typed : stored;
  const change = (event: ChangeEvent<HTMLTextAreaElement>) => {
    setTyped(event.target.value);
    field.onChange(name, linesOf(event.target.value));
  };
  return (
    <Field.Root name={name} hint={hint} error={field.error} required={required}>
      <Field.Label>{label ?? name}</Field.Label>
      <Textarea dir="auto" value={text} disabled={disabled} onChange={change} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
};

export default StringListInput;
