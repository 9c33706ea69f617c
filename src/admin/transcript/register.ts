import { Quotes } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { isRecord, listAt, textAt, valueAt } from '../../lib/record';
import { TRANSCRIPT_ENGLISH } from '../translations/transcript';

const FIELD = 'transcript';
const TURN = 'interview.turn';
const EDIT_LAYOUT = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/** The input for transcripts. The attribute stays a repeatable component: what is stored does not change. */
export const registerTranscriptField = (app: StrapiApp): void => {
  app.customFields.register({
    name: FIELD,
    type: 'json',
    icon: Quotes,
    intlLabel: word('lectern.transcript.field'),
    intlDescription: word('lectern.transcript.field.description'),
    components: {
      // Strapi types an input as a component without props, and gives it the field's.
      Input: async () => (await import('./TranscriptInput')) as { default: ComponentType },
    },
  });
};

/** Has edit forms show every list of turns by that input. */
export const showTranscriptField = (app: StrapiApp): void => {
  app.registerHook(EDIT_LAYOUT, (view: EditView) => ({
    ...view,
    layout: { ...view.layout, layout: withTranscriptField(listAt(view.layout, 'layout')) },
  }));
};

interface EditView {
  readonly layout: object;
}

/** Panels of rows of fields. */
const withTranscriptField = (fields: readonly unknown[]): unknown[] =>
  fields.map((field) => {
    if (Array.isArray(field)) return withTranscriptField(field);
    const attribute = valueAt(field, 'attribute');
    if (!isRecord(field) || !isRecord(attribute) || textAt(attribute, 'component') !== TURN) {
      return field;
    }
    return { ...field, attribute: { ...attribute, customField: `global::${FIELD}` } };
  });

const word = (id: keyof typeof TRANSCRIPT_ENGLISH) => ({
  id,
  defaultMessage: TRANSCRIPT_ENGLISH[id],
});
