import { DRAFT_REFUSALS } from '../../lib/draft-refusals';
import type {
  ApiOperation,
  ApiRefusal,
  DescribedRoute,
  OperationOfView,
} from '../../lib/api-operation';
import {
  listOf,
  object,
  schemaNamed,
  text,
  wholeNumber,
  type JsonSchema,
} from '../../lib/json-schema';
import {
  addressParameter,
  COUNT,
  CURSOR_REFUSED,
  documentRefusals,
  PARAMETERS_REFUSED,
  schemaName,
  tagOf,
  viewSchemaName,
} from '../content/api-parts';
import { listingOf, type Listing } from '../content/listing';
import type { Enumerations } from '../content/listing-shortcuts';
import { CONTENT_TYPES, type ContentType } from '../content/registry';
import { VIEWS, type ViewName } from '../content/view-declarations';
import { choiceName } from './content-schemas';
import { documentParameters, listParameters } from './list-parameters';

/** What the description of a type's routes depends on. */
export interface TypeFacts {
  readonly isLocalized: boolean;
  readonly enumerations: Enumerations;
}

/** The reads that Strapi serves for each content type. */
export const contentRoutes = (
  prefix: string,
  factsOf: (type: ContentType) => TypeFacts,
): readonly DescribedRoute[] =>
  CONTENT_TYPES.flatMap((type) => {
    const folder = `${prefix}/${type.plural}`;
    const facts = factsOf(type);
    const listing = listingOf(type.uid);
    if (!listing) return [{ path: folder, operation: singleOperation(type, facts) }];
    return [
      { path: folder, operation: listOperation(type, listing, facts) },
      { path: `${folder}/:id`, operation: documentOperation(type, facts) },
    ];
  });

/** Members that answers of these routes share. */
export const LIST_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Links: object({
    next: {
      type: ['string', 'null'],
      description: 'Where to read on, from the root of this server; null at the end.',
    },
  }),
  Pagination: object(
    {
      page: wholeNumber('The number of this page.', { minimum: 1 }),
      pageSize: wholeNumber('Most documents on one page.', { minimum: 1 }),
      pageCount: wholeNumber('The number of pages.', { minimum: 0 }),
      start: wholeNumber('Documents before this page.', { minimum: 0 }),
      limit: wholeNumber('Most documents on this page.', { minimum: 0 }),
      total: COUNT,
    },
    {
      optional: ['page', 'pageSize', 'pageCount', 'start', 'limit', 'total'],
      description: '`total` and `pageCount` only where they were asked for.',
    },
  ),
};

const CONFLICT_REFUSED: ApiRefusal = {
  status: 400,
  codes: {
    PARAMETER_CONFLICT: 'two parameters cannot be given together',
    READ_BUDGET_EXCEEDED: 'the answer could be too large; the message names the branch',
  },
};

const SORT_REFUSED: ApiRefusal = {
  status: 400,
  codes: { CURSOR_SORT: 'a list sorted like this has no cursor: use numbered pages' },
};

const PREVIEW_REFUSED: ApiRefusal = {
  status: 403,
  codes: { PREVIEW_FORBIDDEN: 'drafts need a token with the preview right' },
};

const REFUSED = [PARAMETERS_REFUSED, CONFLICT_REFUSED, PREVIEW_REFUSED] as const;

const listOperation = (type: ContentType, listing: Listing, facts: TypeFacts): ApiOperation => ({
  id: `list${tagOf(type)}`,
  tag: tagOf(type),
  readsTokens: true,
  summary: `A list of ${type.plural}`,
  parameters: listParameters(listing, facts),
  answer: {
    description: 'Cards, unless another view or other fields are asked for.',
    content: { 'application/json': oneOfNamed(listAnswers(type)) },
    schemas: { ...LIST_SCHEMAS, ...listAnswers(type) },
  },
  refusals: [...REFUSED, CURSOR_REFUSED, SORT_REFUSED],
  views: operationsOfViews((view) => ({
    id: `list${viewSchemaName(type, view)}s`,
    summary: `A list of ${type.plural}, ${AS_VIEW[view].many}`,
    description: `${MEMBERS[view]} The same as with \`view=${view}\`.`,
    schema: schemaNamed(listSchemaName(type, view)),
  })),
});

const documentOperation = (type: ContentType, facts: TypeFacts): ApiOperation => ({
  id: `get${schemaName(type)}`,
  tag: tagOf(type),
  readsTokens: true,
  summary: `One ${type.noun}, by documentId or slug`,
  parameters: [
    addressParameter(type),
    ...documentParameters({ ...facts, hasCounts: !facts.isLocalized }),
  ],
  answer: {
    description: 'All that its page shows, unless another view or other fields are asked for.',
    content: { 'application/json': oneOfNamed(documentAnswers(type)) },
    schemas: documentAnswers(type),
  },
  refusals: [...REFUSED, ...documentRefusals(type), ...DRAFT_REFUSALS],
  canMove: true,
  views: documentViews(type, `One ${type.noun}, by documentId or slug`),
});

const singleOperation = (type: ContentType, facts: TypeFacts): ApiOperation => ({
  id: `get${schemaName(type)}`,
  tag: tagOf(type),
  readsTokens: true,
  summary: `The ${type.noun}: who publishes, and where`,
  parameters: documentParameters({ ...facts, hasCounts: false }),
  answer: {
    description: 'All that it holds, unless another view or other fields are asked for.',
    content: { 'application/json': oneOfNamed(documentAnswers(type)) },
    schemas: documentAnswers(type),
  },
  refusals: [...REFUSED, { status: 404, codes: {} }],
  views: documentViews(type, `The ${type.noun}`),
});

const documentViews = (
  type: ContentType,
  what: string,
): Readonly<Record<string, OperationOfView>> =>
  operationsOfViews((view) => ({
    id: `get${viewSchemaName(type, view)}`,
    summary: `${what}, ${AS_VIEW[view].one}`,
    description: `${MEMBERS[view]} The same as with \`view=${view}\`.`,
    schema: schemaNamed(documentSchemaName(type, view)),
  }));

const operationsOfViews = (
  ofView: (view: ViewName) => OperationOfView,
): Readonly<Record<string, OperationOfView>> =>
  Object.fromEntries(VIEWS.map((view) => [view, ofView(view)]));

const AS_VIEW: Readonly<Record<ViewName, { readonly one: string; readonly many: string }>> = {
  card: { one: 'as a card', many: 'as cards' },
  full: { one: 'as its page shows it', many: 'as their pages show them' },
};

const MEMBERS: Readonly<Record<ViewName, string>> = {
  card: 'What listings show.',
  full: 'All that pages show.',
};

const listSchemaName = (type: ContentType, view: ViewName): string =>
  `${viewSchemaName(type, view)}List`;
const documentSchemaName = (type: ContentType, view: ViewName): string =>
  `${viewSchemaName(type, view)}Answer`;

const oneOfNamed = (schemas: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  oneOf: Object.keys(schemas).map(schemaNamed),
});

const viewNamed = (view: ViewName): JsonSchema => ({ type: 'string', const: view });

const listAnswers = (type: ContentType): Readonly<Record<string, JsonSchema>> => ({
  ...Object.fromEntries(
    VIEWS.map((view) => [
      listSchemaName(type, view),
      object({
        data: listOf(schemaNamed(viewSchemaName(type, view))),
        links: schemaNamed('Links'),
        meta: object({ pagination: schemaNamed('Pagination'), view: viewNamed(view) }),
      }),
    ]),
  ),
  [`${choiceName(schemaName(type))}List`]: object(
    {
      data: listOf(schemaNamed(choiceName(schemaName(type)))),
      links: schemaNamed('Links'),
      meta: object({ pagination: schemaNamed('Pagination') }),
    },
    { optional: ['links'] },
  ),
});

const LOCALE = text('The language of the answer.');

const documentAnswers = (type: ContentType): Readonly<Record<string, JsonSchema>> => ({
  ...Object.fromEntries(
    VIEWS.map((view) => [
      documentSchemaName(type, view),
      object({
        data: schemaNamed(viewSchemaName(type, view)),
        meta: object({ locale: LOCALE, view: viewNamed(view) }, { optional: ['locale'] }),
      }),
    ]),
  ),
  [`${choiceName(schemaName(type))}Answer`]: object({
    data: schemaNamed(choiceName(schemaName(type))),
    meta: object({ locale: LOCALE }, { optional: ['locale'] }),
  }),
});
