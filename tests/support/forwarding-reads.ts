import type { PublicAnswer, PublicReads, PublicRequest } from '../../src/platform/public-reads';
import type { Json } from './http';
import type { Lectern } from './lectern';

/** With a cookie a request is not public: it goes past the cache to Strapi's own stack. */
export const PAST_THE_CACHE = { Cookie: 'past=the-cache' };

/** Public reads answered by Strapi's own stack, with the dependencies read off the answer. */
export interface ForwardingReads {
  /** Requests that were answered here. */
  readonly requests: PublicRequest[];
  /** Runs before each request is forwarded. */
  before: (request: PublicRequest) => Promise<void>;
  /** Runs before each answer is handed over. */
  after: (answer: PublicAnswer) => Promise<PublicAnswer>;
}

const publicReadsOf = ({ strapi }: Lectern): PublicReads => {
  const context: { publicReads: PublicReads } = strapi.get('lectern.context');
  return context.publicReads;
};

export const addForwardingReads = (lectern: Lectern): ForwardingReads => {
  const reads: ForwardingReads = {
    requests: [],
    before: async () => undefined,
    after: async (answer) => answer,
  };
  const publicReads = publicReadsOf(lectern);
  const answerOthers = publicReads.answer.bind(publicReads);
  // In front of the features that answer the same paths.
  publicReads.answer = async (request) => {
    if (request.query.includes('unowned')) return null;
    if (!/^\/(api\/|graphql$)/.test(request.path)) return answerOthers(request);
    reads.requests.push(request);
    await reads.before(request);
    return reads.after(await forward(lectern, request));
  };
  return reads;
};

const forward = async (lectern: Lectern, request: PublicRequest): Promise<PublicAnswer> => {
  const query = request.query === '' ? '' : `?${request.query}`;
  const response = await fetch(`${lectern.url}${request.path}${query}`, {
    method: request.method,
    headers: { ...PAST_THE_CACHE, 'Content-Type': 'application/json' },
    ...(request.method === 'POST' ? { body: JSON.stringify(sentBody(request)) } : {}),
  });
  const body = await response.text();
  return {
    status: response.status,
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
    body,
    dependencies: dependenciesOf(lectern, request, body),
  };
};

/** An operation was read by then. */
const sentBody = ({ body }: PublicRequest): Json => {
  const { document, ...others }: Json = body;
  return { query: document.source, ...others };
};

type Dependencies = PublicAnswer['dependencies'];

const dependenciesOf = (lectern: Lectern, request: PublicRequest, body: string): Dependencies => {
  const data: Json = JSON.parse(body).data ?? null;
  if (request.path === '/graphql') return dependenciesOfAnything(lectern, data);
  const [, , plural, documentId] = request.path.split('/');
  const root = contentTypes(lectern).find(({ info }) =>
    [info.pluralName, info.singularName].includes(plural),
  );
  const shown = sourcesIn(lectern, root?.uid ?? '', data);
  const filtered = filteredRelations(lectern, root?.uid ?? '', request.query);
  return {
    documents: [...shown.documents],
    types: [...(documentId ? [] : [root?.uid ?? '']), ...filtered.map(({ target }) => target)],
    relations: [...shown.relations, ...filtered.map(({ relation }) => relation)],
  };
};

/** What is in a GraphQL answer does not say where it came from: here it may be anywhere. */
const dependenciesOfAnything = (lectern: Lectern, data: Json): Dependencies => ({
  documents: [...sourcesIn(lectern, '', data).documents],
  types: contentTypes(lectern).map(({ uid }) => uid),
  relations: contentTypes(lectern).flatMap(({ uid, attributes }) =>
    Object.keys(attributes).map((field) => `${uid}.${field}`),
  ),
});

const contentTypes = ({ strapi }: Lectern): Json[] =>
  Object.values(strapi.contentTypes).filter(({ uid }) => uid.startsWith('api::'));

const attributesOf = ({ strapi }: Lectern, uid: string): Json => {
  const model: Json = strapi.getModel(uid as never);
  return model?.attributes ?? {};
};

const sourcesIn = (lectern: Lectern, root: string, data: Json) => {
  const documents = new Set<string>();
  const relations = new Set<string>();
  const visit = (uid: string, value: Json): void => {
    if (Array.isArray(value)) for (const item of value) visit(uid, item);
    else if (typeof value === 'object' && value !== null) visitEntry(uid, value);
  };
  const visitEntry = (uid: string, entry: Json): void => {
    if (typeof entry.documentId === 'string') documents.add(entry.documentId);
    for (const [field, inner] of Object.entries(entry)) {
      const attribute = attributesOf(lectern, uid)[field];
      if (attribute?.type === 'relation') relations.add(`${uid}.${field}`);
      visit(attribute?.target ?? attribute?.component ?? '', inner);
    }
  };
  visit(root, data);
  return { documents, relations };
};

/** Filters may lead through a relation: `filters[topics][slug]`. */
const filteredRelations = (lectern: Lectern, uid: string, query: string) =>
  [...decodeURIComponent(query).matchAll(/filters\[(\w+)\]\[\w+\]/g)].flatMap(([, field = '']) => {
    const attribute = attributesOf(lectern, uid)[field];
    return attribute?.type === 'relation'
      ? [{ relation: `${uid}.${field}`, target: String(attribute.target) }]
      : [];
  });
