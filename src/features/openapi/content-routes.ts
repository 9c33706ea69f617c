import { z } from 'zod';
import { COUNT, CURSOR_REFUSED, PARAMETERS_REFUSED } from '../../contract/api-parts';
import {
  apiRoute,
  type ApiRefusal,
  type ApiRoute,
  type RouteOfView,
} from '../../contract/api-route';
import { DRAFT_REFUSALS } from '../../contract/draft-reads';
import { named } from '../../lib/api-schema';
import {
  addressOf,
  documentRefusals,
  schemaName,
  tagOf,
  viewSchemaName,
} from '../content/api-names';
import { listingOf, type Listing } from '../content/listing';
import type { Enumerations } from '../content/listing-shortcuts';
import { documentParameters, listParameters } from '../content/read-parameters';
import { CONTENT_TYPES, type ContentType } from '../content/registry';
import { VIEWS, type ViewName } from '../content/view-declarations';
import { choiceName } from './content-schemas';

/** What the description of a type's routes depends on. */
export interface TypeFacts {
  readonly isLocalized: boolean;
  readonly enumerations: Enumerations;
}

/** The reads that Strapi serves for each content type. */
export const contentRoutes = (
  prefix: string,
  factsOf: (type: ContentType) => TypeFacts,
): readonly ApiRoute[] =>
  CONTENT_TYPES.flatMap((type) => {
    const folder = `${prefix}/${type.plural}`;
    const facts = factsOf(type);
    const listing = listingOf(type.uid);
    if (!listing) return [singleRoute(folder, type, facts)];
    return [listRoute(folder, type, { ...facts, listing }), documentRoute(folder, type, facts)];
  });

/** Members that answers of these routes share. */
const LIST_SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  Links: z.strictObject({
    next: z
      .string()
      .nullable()
      .describe('Where to read on, from the root of this server; null at the end.'),
  }),
  Pagination: z
    .strictObject({
      page: z.int().min(1).describe('The number of this page.').optional(),
      pageSize: z.int().min(1).describe('Most documents on one page.').optional(),
      pageCount: z.int().min(0).describe('The number of pages.').optional(),
      start: z.int().min(0).describe('Documents before this page.').optional(),
      limit: z.int().min(0).describe('Most documents on this page.').optional(),
      total: COUNT.optional(),
    })
    .describe('`total` and `pageCount` only where they were asked for.'),
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

const listRoute = (
  path: string,
  type: ContentType,
  { listing, ...facts }: TypeFacts & { readonly listing: Listing },
): ApiRoute =>
  apiRoute({
    path,
    id: `list${tagOf(type)}`,
    tag: tagOf(type),
    readsTokens: true,
    summary: `A list of ${type.plural}`,
    query: listParameters(listing, facts),
    answer: {
      description: 'Cards, unless another view or other fields are asked for.',
      content: { 'application/json': oneOfNamed(listAnswers(type)) },
      schemas: { ...LIST_SCHEMAS, ...listAnswers(type) },
    },
    refusals: [...REFUSED, CURSOR_REFUSED, SORT_REFUSED],
    views: routesOfViews((view) => ({
      id: `list${viewSchemaName(type, view)}s`,
      summary: `A list of ${type.plural}, ${AS_VIEW[view].many}`,
      description: `${MEMBERS[view]} The same as with \`view=${view}\`.`,
      schema: named(listSchemaName(type, view)),
    })),
  });

const documentRoute = (folder: string, type: ContentType, facts: TypeFacts): ApiRoute =>
  apiRoute({
    path: `${folder}/:id`,
    id: `get${schemaName(type)}`,
    tag: tagOf(type),
    readsTokens: true,
    summary: `One ${type.noun}, by documentId or slug`,
    address: { id: addressOf(type) },
    query: documentParameters({ ...facts, hasCounts: !facts.isLocalized }),
    answer: {
      description: 'All that its page shows, unless another view or other fields are asked for.',
      content: { 'application/json': oneOfNamed(documentAnswers(type)) },
      schemas: documentAnswers(type),
    },
    refusals: [...REFUSED, ...documentRefusals(type), ...DRAFT_REFUSALS],
    canMove: true,
    views: documentViews(type, `One ${type.noun}, by documentId or slug`),
  });

const singleRoute = (path: string, type: ContentType, facts: TypeFacts): ApiRoute =>
  apiRoute({
    path,
    id: `get${schemaName(type)}`,
    tag: tagOf(type),
    readsTokens: true,
    summary: `The ${type.noun}: who publishes, and where`,
    query: documentParameters({ ...facts, hasCounts: false }),
    answer: {
      description: 'All that it holds, unless another view or other fields are asked for.',
      content: { 'application/json': oneOfNamed(documentAnswers(type)) },
      schemas: documentAnswers(type),
    },
    refusals: [...REFUSED, { status: 404, codes: {} }],
    views: documentViews(type, `The ${type.noun}`),
  });

const documentViews = (type: ContentType, what: string): Readonly<Record<string, RouteOfView>> =>
  routesOfViews((view) => ({
    id: `get${viewSchemaName(type, view)}`,
    summary: `${what}, ${AS_VIEW[view].one}`,
    description: `${MEMBERS[view]} The same as with \`view=${view}\`.`,
    schema: named(documentSchemaName(type, view)),
  }));

const routesOfViews = (
  ofView: (view: ViewName) => RouteOfView,
): Readonly<Record<string, RouteOfView>> =>
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

type Schemas = Readonly<Record<string, z.ZodType>>;

const oneOfNamed = (schemas: Schemas): z.ZodType => z.xor(Object.keys(schemas).map(named));

const listAnswers = (type: ContentType): Schemas => ({
  ...Object.fromEntries(
    VIEWS.map((view) => [
      listSchemaName(type, view),
      z.strictObject({
        data: z.array(named(viewSchemaName(type, view))),
        links: named('Links'),
        meta: z.strictObject({ pagination: named('Pagination'), view: z.literal(view) }),
      }),
    ]),
  ),
  [`${choiceName(schemaName(type))}List`]: z.strictObject({
    data: z.array(named(choiceName(schemaName(type)))),
    links: named('Links').optional(),
    meta: z.strictObject({ pagination: named('Pagination') }),
  }),
});

const IN_LOCALE = { locale: z.string().describe('The language of the answer.').optional() };

const documentAnswers = (type: ContentType): Schemas => ({
  ...Object.fromEntries(
    VIEWS.map((view) => [
      documentSchemaName(type, view),
      z.strictObject({
        data: named(viewSchemaName(type, view)),
        meta: z.strictObject({ ...IN_LOCALE, view: z.literal(view) }),
      }),
    ]),
  ),
  [`${choiceName(schemaName(type))}Answer`]: z.strictObject({
    data: named(choiceName(schemaName(type))),
    meta: z.strictObject(IN_LOCALE),
  }),
});
