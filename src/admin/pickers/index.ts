import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { adminApi, type StrapiApp } from '@strapi/strapi/admin';
import { createElement } from 'react';
import { editedTypeOf } from '../../features/content/edited-types';
import { PICKER_LABEL } from '../../features/editing/picker-label';
import { isRecord, textAt, valueAt, type UnknownRecord } from '../../lib/record';
import { changeFields, type LaidOutField } from '../own-input';
import type { Endpoint } from '../saving/endpoints';
import { CreateOption } from './CreateOption';
import { endCreation } from './creation';
import { labelLinks } from './labels';
import { leavePicker, pressInPicker, typeInPicker } from './picker-text';
import { takeTypedNames } from './typed-name';

/** Pickers of an edit form: what they show, what they find, and what becomes of what is created from them. */
export const openPickers = (app: StrapiApp): void => {
  labelLinks();
  linkWhatIsCreated();
  changeFields(app, asPicker);
  const { apis } = app.getPlugin('content-manager') as unknown as ContentManagerPlugin['config'];
  apis.addDocumentAction(takeTypedNames);
};

/** Strapi's input hands what it does not know on to its combobox, and that to its text input. */
const asPicker = (field: LaidOutField): UnknownRecord => {
  const { attribute } = field;
  const target = textAt(attribute, 'target') ?? '';
  if (textAt(attribute, 'type') !== 'relation' || !editedTypeOf(target)?.nameField) return field;
  const isSingle = textAt(attribute, 'relation')?.endsWith('ToOne') === true;
  const picker = { field: textAt(field, 'name') ?? '', target, isSingle };
  return {
    ...field,
    mainField: { name: PICKER_LABEL, type: 'string' },
    // The server has searched: what it found is not to be searched again by how it begins.
    autocomplete: 'none',
    createMessage: (typed: string) => createElement(CreateOption, { ...picker, typed }),
    dir: 'auto',
    onBlurCapture: leavePicker,
    onKeyDown: pressInPicker,
    onKeyUp: typeInPicker,
  };
};

const linkWhatIsCreated = (): void => {
  const api = adminApi as unknown as {
    enhanceEndpoints(options: { endpoints: Record<string, (definition: Endpoint) => void> }): void;
  };
  api.enhanceEndpoints({
    endpoints: { createDocument: linkCreated, publishDocument: linkCreated },
  });
};

const linkCreated = (endpoint: Endpoint): void => {
  const readAnswer = endpoint.transformResponse ?? ((response: unknown) => response);
  endpoint.transformResponse = (response, meta, asked) => {
    const answer = readAnswer(response, meta, asked);
    const created = valueAt(response, 'data');
    const link = asked.documentId ? null : endCreation(asked.model)?.link;
    if (link && isRecord(created)) link(created);
    return answer;
  };
};
