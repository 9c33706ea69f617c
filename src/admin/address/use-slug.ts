import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useParams } from 'react-router-dom';
import type { Address } from '../../features/slugs/address-answer';
import { plainSlug, SLUG_LETTERS } from '../../features/slugs/slug-letters';
import { textAt } from '../../lib/record';
import { useDocumentSlot } from '../saving/use-document-slot';
import { useFormFields } from '../saving/use-form-fields';
import { useAddress } from './use-address';

/** What Strapi's form gives the input of a slug. */
export interface SlugField {
  readonly name: string;
  readonly disabled?: boolean;
  readonly attribute?: unknown;
  readonly value?: unknown;
  readonly onChange: (name: string, value: unknown) => void;
}

export interface Slug {
  readonly input: RefObject<HTMLInputElement>;
  readonly typed: string;
  /** What the form calls the field that slugs are made from. */
  readonly nameLabel: string;
  /** What becomes of what stands there now; null as long as nobody knows. */
  readonly answer: Address | null;
  /** Whether it is somebody's choice, and can be given up. */
  readonly isChosen: boolean;
  /** An empty one is made from the name again. */
  readonly write: (slug: string) => void;
  /** Nothing more is typed. */
  readonly finish: () => void;
}

/** A slug that follows the name until somebody writes in it. */
export const useSlug = ({ name: field, disabled, attribute, value, onChange }: SlugField): Slug => {
  const typed = typeof value === 'string' ? value : '';
  const { slot, nameField, nameLabel } = useOpenDocument(attribute);
  const input = useRef<HTMLInputElement>(null);
  const isAlone = useIsAlone(input);
  const [isOwn, setOwn] = useOwnership(field, typed);
  const slug = isOwn ? typed : '';
  const isAsked = isAlone && !disabled;
  const { name, answer } = useAddress({ slot, nameField, slug, isAsked });
  useMadeSlug({ field, typed, onChange, made: isOwn ? '' : (answer?.slug ?? '') });

  const write = (chosen: string): void => {
    setOwn(chosen !== '');
    onChange(field, chosen === '' ? null : chosen);
  };
  const finish = (): void => {
    const right = answer?.slug ?? inLetters(typed);
    if (isOwn && right !== typed) write(right);
  };
  const isChosen = isOwn && isAsked && name !== '';
  return { input, typed, nameLabel, answer, isChosen, write, finish };
};

const inLetters = (typed: string): string => (SLUG_LETTERS.test(typed) ? typed : plainSlug(typed));

/** Whether the slug is somebody's choice: what was stored, or read anew, is. */
const useOwnership = (field: string, typed: string) => {
  const stored = useForm('Address', ({ initialValues }) => textAt(initialValues, field)) ?? '';
  const [isOwn, setOwn] = useState(typed !== '');
  useEffect(() => {
    if (stored !== '') setOwn(true);
  }, [stored]);
  return [isOwn, setOwn] as const;
};

interface MadeSlug extends Pick<SlugField, 'onChange'> {
  readonly field: string;
  readonly typed: string;
  readonly made: string;
}

const useMadeSlug = ({ field, typed, onChange, made }: MadeSlug): void => {
  useEffect(() => {
    if (made !== '' && made !== typed) onChange(field, made);
  }, [made, typed, field, onChange]);
};

const useOpenDocument = (attribute: unknown) => {
  const { slug: model = '', id } = useParams();
  const nameField = textAt(attribute, 'targetField') ?? 'title';
  const slot = useDocumentSlot(model, id === 'create' ? undefined : id);
  const { labelOf } = useFormFields(model);
  return { slot, nameField, nameLabel: labelOf(nameField) };
};

/** False until it is drawn, and in a window over another form, where the page's address names another document. */
const useIsAlone = (input: RefObject<HTMLElement>): boolean => {
  const [isAlone, setAlone] = useState(false);
  useEffect(() => {
    setAlone(input.current?.closest('[role=dialog]') === null);
  }, [input]);
  return isAlone;
};
