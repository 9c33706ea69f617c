import type { JsonSchema } from '../../lib/api-schema';
import { listAt, type UnknownRecord } from '../../lib/record';
import { declaredViewName, schemaName, viewSchemaName } from '../content/api-names';
import {
  FILE_UID,
  isMany,
  isPrivate,
  modelOf,
  targetOf,
  type ContentModel,
  type Model,
} from '../content/content-model';
import { listingOf } from '../content/listing';
import { CONTENT_TYPES, contentTypeOf, type ContentType } from '../content/registry';
import { TURN_EXPERT } from '../content/stored-references';
import { viewOf, VIEWS, type View } from '../content/view-declarations';
import { valueSchema } from './attribute-schema';
import { COUNT, listOf, object, orNull, schemaNamed, text } from './json-schema';
import { cardMembers, pageMembers, PAGE_SCHEMAS, type MadeMembers } from './page-schemas';

type Schemas = Record<string, JsonSchema>;

/** The schemas of all content: of each type its views, and whatever else a client may choose of it. */
export const contentSchemas = (model: ContentModel): Readonly<Schemas> => ({
  File: withMembers(viewSchema(model, FILE_UID, { populate: {} }), {
    always: FILE_MEMBERS,
    sometimes: {},
  }),
  [choiceName('File')]: choiceSchema(modelOf(model, FILE_UID)),
  ImageFormat: IMAGE_FORMAT,
  ...PAGE_SCHEMAS,
  Speaker: SPEAKER,
  ...Object.fromEntries(CONTENT_TYPES.flatMap((type) => typeSchemas(model, type))),
  ...Object.fromEntries(
    Object.values(model)
      .filter(({ isComponent }) => isComponent)
      .flatMap((component) => componentSchemas(model, component)),
  ),
});

/** Whatever a client chooses of a type or component itself. */
export const choiceName = (name: string): string => `${name}Fields`;

const typeSchemas = (model: ContentModel, type: ContentType): (readonly [string, JsonSchema])[] => [
  ...VIEWS.flatMap((name) => {
    const view = viewOf(type.uid, name);
    if (!view) return [];
    const itself = modelOf(model, type.uid);
    const { always, sometimes } =
      name === 'full' ? pageMembers(type) : cardMembers(type, isTranslated(type));
    const sorted = name === 'full' ? {} : sortMembers(itself, view);
    const schema = withMembers(viewSchema(model, type.uid, view), {
      always,
      sometimes: { ...sorted, ...sometimes },
    });
    return [[viewSchemaName(type, name), schema] as const];
  }),
  [choiceName(schemaName(type)), choiceSchema(modelOf(model, type.uid))],
];

const componentSchemas = (
  model: ContentModel,
  component: Model,
): (readonly [string, JsonSchema])[] => {
  const name = componentName(component.uid);
  const whole = viewSchema(model, component.uid, wholeView(component));
  return [
    [name, component.uid === TURN_EXPERT.uid ? withSpeaker(whole) : whole],
    [choiceName(name), choiceSchema(component)],
  ];
};

/** `interview.pull-quote` → `PullQuote`. */
const componentName = (uid: string): string =>
  (uid.split('.')[1] ?? uid).replace(/(^|-)([a-z])/g, (_, __, letter: string) =>
    letter.toUpperCase(),
  );

/** Everything that a component holds. */
const wholeView = ({ attributes }: Model): View => ({
  populate: Object.fromEntries(
    Object.entries(attributes)
      .filter(([, { type }]) => type === 'media')
      .map(([name]) => [name, { populate: {} }]),
  ),
});

const ID: JsonSchema = {
  type: 'integer',
  description: 'Changes whenever the document is published: never keep it.',
};
const DOCUMENT_ID: JsonSchema = { type: 'string', description: 'Identity for ever.' };

const isTranslated = ({ uid }: ContentType): boolean => listingOf(uid)?.isTranslated ?? false;

/** A card also shows what its list is sorted by. */
const sortMembers = ({ uid, attributes }: Model, view: View): Schemas =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, attribute]) => {
      if (isPrivate(attribute) || !view.fields || view.fields.includes(name)) return [];
      const schema = shownValue(uid, name, attribute);
      return schema ? [[name, { ...schema, description: SORTED_BY }]] : [];
    }),
  );

const SORTED_BY = 'Only in lists that are sorted by it.';

/** Exactly the members that a view shows. */
const viewSchema = (model: ContentModel, uid: string, view: View): JsonSchema => {
  const { attributes, isComponent } = modelOf(model, uid);
  const values = Object.entries(attributes).flatMap(([name, attribute]) => {
    const isShown =
      !isPrivate(attribute) && !isHidden(view, name) && (view.fields?.includes(name) ?? true);
    const schema = isShown ? shownValue(uid, name, attribute) : null;
    return schema ? [[name, schema] as const] : [];
  });
  const nested = Object.entries(view.populate)
    .filter(([name]) => !isHidden(view, name))
    .map(([name, inner]) => [name, nestedSchema(model, attributes[name] ?? {}, inner)] as const);
  return object({ ...identity(isComponent), ...Object.fromEntries([...values, ...nested]) });
};

const isHidden = ({ hidden = [] }: View, name: string): boolean => hidden.includes(name);

const withMembers = (schema: JsonSchema, { always, sometimes }: MadeMembers): JsonSchema => ({
  ...schema,
  properties: { ...(schema.properties as Schemas), ...always, ...sometimes },
  required: [...new Set([...listAt(schema, 'required'), ...Object.keys(always)])],
});

const identity = (isComponent: boolean): Schemas =>
  isComponent ? { id: ID } : { id: ID, documentId: DOCUMENT_ID };

/** Some attributes always have a value, though their schema does not say so. */
const shownValue = (uid: string, name: string, attribute: UnknownRecord): JsonSchema | null => {
  if (uid === FILE_UID && name === 'formats') return FORMATS;
  return valueSchema(ALWAYS_FILLED.includes(name) ? { ...attribute, required: true } : attribute);
};

const ALWAYS_FILLED: readonly string[] = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'slug',
  'turnId',
];

const nestedSchema = (model: ContentModel, attribute: UnknownRecord, view: View): JsonSchema => {
  const target = targetOf(attribute);
  return asMany(
    attribute,
    namedView(modelOf(model, target), view) ?? viewSchema(model, target, view),
  );
};

/** What is declared in one place has a name: views of types, whole components, files. */
const namedView = (target: Model, view: View): JsonSchema | null => {
  const { uid, isComponent } = target;
  if (uid === FILE_UID) return schemaNamed('File');
  if (isComponent) {
    const isWhole = JSON.stringify(view) === JSON.stringify(wholeView(target));
    return isWhole ? schemaNamed(componentName(uid)) : null;
  }
  const name = declaredViewName(uid, view);
  return name === null ? null : schemaNamed(name);
};

/** What clients choose themselves: any of the members, as deep as they like. */
const choiceSchema = ({ uid, attributes, isComponent }: Model): JsonSchema => {
  const members = Object.entries(attributes).flatMap(([name, attribute]) => {
    if (isPrivate(attribute)) return [];
    const schema = shownValue(uid, name, attribute) ?? chosenTarget(attribute);
    return schema ? [[name, schema] as const] : [];
  });
  return object(
    { ...identity(isComponent), ...Object.fromEntries(members) },
    { optional: members.map(([name]) => name) },
  );
};

const chosenTarget = (attribute: UnknownRecord): JsonSchema | null => {
  const target = targetOf(attribute);
  if (target === FILE_UID) return asMany(attribute, schemaNamed(choiceName('File')));
  const type = contentTypeOf(target);
  if (type) return orCount(attribute, schemaNamed(choiceName(schemaName(type))));
  return attribute.type === 'component'
    ? asMany(attribute, schemaNamed(choiceName(componentName(target))))
    : null;
};

/** `populate[topics][count]=true` answers the number of targets only. */
const orCount = (attribute: UnknownRecord, schema: JsonSchema): JsonSchema =>
  isMany(attribute)
    ? { anyOf: [listOf(schema), object({ count: COUNT })] }
    : asMany(attribute, schema);

const asMany = (attribute: UnknownRecord, schema: JsonSchema): JsonSchema => {
  if (isMany(attribute)) return listOf(schema);
  return attribute.required === true ? schema : orNull(schema);
};

const withSpeaker = (turn: JsonSchema): JsonSchema => ({
  ...turn,
  properties: { ...(turn.properties as Schemas), expert: orNull(schemaNamed('Speaker')) },
  required: [...listAt(turn, 'required'), 'expert'],
});

const SPEAKER: JsonSchema = object(
  {
    documentId: DOCUMENT_ID,
    name: { type: 'string' },
    slug: { type: ['string', 'null'] },
    jobTitle: { type: ['string', 'null'] },
  },
  { description: 'The expert who speaks, as a guest of this interview.' },
);

const IMAGE_FORMAT: JsonSchema = {
  type: 'object',
  description: 'The picture in another size.',
  properties: {
    url: { type: 'string' },
    width: { type: 'integer' },
    height: { type: 'integer' },
    mime: { type: 'string' },
    size: { type: 'number', description: 'Kilobytes.' },
  },
  required: ['url'],
  additionalProperties: true,
};

const FORMATS: JsonSchema = orNull({
  type: 'object',
  description: 'By name: thumbnail, small, medium, large, as far as the picture is larger.',
  additionalProperties: schemaNamed('ImageFormat'),
});

/** What views say of files beyond their rows. */
const FILE_MEMBERS: Schemas = {
  srcset: orNull(
    text(
      'For `<img srcset>`: the picture in all widths that it has; null for what is made in no other size.',
    ),
  ),
  placeholder: orNull(
    text(
      'A tiny picture (`data:`) to show until the picture is there; null for older files and others.',
    ),
  ),
};
