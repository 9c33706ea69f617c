import { unstable_useDocumentLayout as useDocumentLayout } from '@strapi/content-manager/strapi-admin';
import { useForm } from '@strapi/strapi/admin';
import { generateNKeysBetween } from 'fractional-indexing';
import { useMemo, useState } from 'react';
import { FORM_KEY } from '../../features/concurrent-edits/stored-keys';
import { inOrderOf, type LostLink } from '../../features/editing/lost-links';
import { isRecord, listAt, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { linkTo } from '../pickers/link';
import {
  createTranslation,
  readFilling,
  type FilledDocument,
  type Filling,
  type Way,
} from './other-language';

/** How far filling in is. */
export type Step =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'filled'; readonly way: Way; readonly filling: Filling }
  | { readonly kind: 'created'; readonly count: number; readonly failures: readonly Failure[] };

export interface Failure {
  readonly name: string;
  readonly reason: string;
}

/** Fills the open form from another language, and makes what it links there in this one. */
export const useFillIn = (document: FilledDocument) => {
  const [step, setStep] = useState<Step>({ kind: 'choosing' });
  const setValues = useForm('FillIn', (form) => form.setValues);
  const onChange = useForm('FillIn', (form) => form.onChange);
  const getValues = useForm('FillIn', (form) => form.getValues);
  const relations = useRelations(document.model);

  const fill = async (way: Way): Promise<void> => {
    setStep({ kind: 'busy' });
    try {
      const filling = await readFilling(document, way, relations);
      setValues(filling.values);
      setStep({ kind: 'filled', way, filling });
    } catch (error) {
      setStep({ kind: 'failed', reason: reasonOf(error) });
    }
  };
  const create = async (way: Way, { lost, others }: Filling): Promise<void> => {
    setStep({ kind: 'busy' });
    const { made, failures } = await createAll(lost, way);
    for (const { field, target, links } of others) {
      const added = lost
        .filter((link) => link.field === field && made.has(link.documentId))
        .map(({ documentId }) => linkTo(target, made.get(documentId) ?? {}, []));
      if (added.length === 0) continue;
      const kept = listAt(valueAt(getValues(), field), 'connect').filter(isRecord);
      onChange(`${field}.connect`, withKeys(inOrderOf(links, [...kept, ...added])));
    }
    setStep({ kind: 'created', count: made.size, failures });
  };
  return { step, fill, create };
};

/** Each once, one after another; one that fails keeps no other back. */
const createAll = async (lost: readonly LostLink[], way: Way) => {
  const made = new Map<string, UnknownRecord>();
  const failures: Failure[] = [];
  const each = new Map(lost.map((link) => [link.documentId, link]));
  for (const [documentId, link] of each) {
    try {
      made.set(documentId, await createTranslation(link, way));
    } catch (error) {
      failures.push({ name: link.name, reason: reasonOf(error) });
    }
  }
  return { made, failures };
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

const withKeys = (links: readonly UnknownRecord[]): UnknownRecord[] => {
  const keys = generateNKeysBetween(null, null, links.length);
  return links.map((link, index) => ({ ...link, [FORM_KEY]: keys[index] }));
};

/** The relations that the form of a type shows, and what they link. */
const useRelations = (model: string): ReadonlyMap<string, string> => {
  const { edit } = useDocumentLayout(model);
  return useMemo(
    () =>
      new Map(
        edit.layout.flat(2).flatMap(({ name, attribute }): [string, string][] => {
          const target = textAt(attribute, 'target');
          return target === null ? [] : [[name, target]];
        }),
      ),
    [edit.layout],
  );
};
