import { Quotes } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { EDITED_INTERVIEW } from '../../features/content/edited-types';
import { textAt } from '../../lib/record';
import { changeFields } from '../own-input';
import { loadWithForms } from '../saving/opening';
import { TRANSCRIPT_ENGLISH } from '../translations/transcript';

const FIELD = 'transcript';
const TURN = 'interview.turn';

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
      Input: async () => (await loadInput()) as { default: ComponentType },
    },
  });
  loadWithForms(EDITED_INTERVIEW.uid, loadInput);
};

const loadInput = () => import('./TranscriptInput');

/** Has edit forms show every list of turns by that input. */
export const showTranscriptField = (app: StrapiApp): void => {
  changeFields(app, (field) => {
    const { attribute } = field;
    if (textAt(attribute, 'component') !== TURN) return field;
    // “min. 1” would stand under it: that it may not be empty says the panel beside the form.
    return {
      ...field,
      attribute: { ...attribute, customField: `global::${FIELD}`, min: undefined },
    };
  });
};

const word = (id: keyof typeof TRANSCRIPT_ENGLISH) => ({
  id,
  defaultMessage: TRANSCRIPT_ENGLISH[id],
});
