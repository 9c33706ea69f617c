import { textAt, type UnknownRecord } from '../../lib/record';
import { declaredViewName, viewSchemaName } from '../content/api-names';
import {
  FILE_UID,
  isMany,
  isPrivate,
  modelOf,
  targetOf,
  type ContentModel,
} from '../content/content-model';
import { CONTENT_TYPES } from '../content/registry';
import { referencesOf } from '../content/stored-references';
import { viewOf, VIEWS, type View } from '../content/view-declarations';

/** The name of a type in GraphQL, by its uid. */
export type TypeName = (uid: string) => string;

/** As many as a nested list may hold; without an argument it holds fewer. */
const WHOLE_LIST = '(pagination: { limit: 100 })';

/** The views as fragments for GraphQL: what REST shows of each type, under the same names. */
export const viewFragments = (model: ContentModel, nameOf: TypeName): string =>
  [
    `fragment File on ${nameOf(FILE_UID)} ${selection(model, { uid: FILE_UID, view: { populate: {} }, depth: 1 })}`,
    ...CONTENT_TYPES.flatMap((type) =>
      VIEWS.flatMap((name) => {
        const view = viewOf(type.uid, name);
        const body = view && selection(model, { uid: type.uid, view, depth: 1 });
        return body
          ? [`fragment ${viewSchemaName(type, name)} on ${nameOf(type.uid)} ${body}`]
          : [];
      }),
    ),
  ].join('\n\n') + '\n';

interface Selected {
  readonly uid: string;
  readonly view: View;
  /** Of its members, in steps of indentation. */
  readonly depth: number;
}

const selection = (model: ContentModel, { uid, view, depth }: Selected): string => {
  const { attributes, isComponent } = modelOf(model, uid);
  const values = Object.entries(attributes)
    .filter(([name, attribute]) => isShown(name, attribute, view))
    .map(([name]) => name);
  const nested = Object.entries(view.populate)
    .filter(([name]) => !view.hidden?.includes(name))
    .map(([name, inner]) =>
      nestedField(model, { name, attribute: attributes[name] ?? {}, view: inner, depth }),
    );
  const indent = '  '.repeat(depth);
  const references = referencesOf(uid).map(
    ({ field, shown }) =>
      `${field} {\n${shown.map((name) => `${indent}  ${name}\n`).join('')}${indent}}`,
  );
  const members = [isComponent ? 'id' : 'documentId', ...values, ...nested, ...references];
  return `{\n${members.map((member) => `${indent}${member}\n`).join('')}${indent.slice(2)}}`;
};

const REFERENCES = ['relation', 'component', 'media', 'dynamiczone'];

const isShown = (name: string, attribute: UnknownRecord, { fields }: View): boolean =>
  !isPrivate(attribute) &&
  !REFERENCES.includes(textAt(attribute, 'type') ?? '') &&
  (fields?.includes(name) ?? true);

interface Nested {
  readonly name: string;
  readonly attribute: UnknownRecord;
  readonly view: View;
  readonly depth: number;
}

const nestedField = (model: ContentModel, { name, attribute, view, depth }: Nested): string => {
  const target = targetOf(attribute);
  const field = isMany(attribute) && attribute.type === 'relation' ? `${name}${WHOLE_LIST}` : name;
  const fragment = target === FILE_UID ? 'File' : declaredViewName(target, view);
  return fragment
    ? `${field} {\n${'  '.repeat(depth + 1)}...${fragment}\n${'  '.repeat(depth)}}`
    : `${field} ${selection(model, { uid: target, view, depth: depth + 1 })}`;
};
