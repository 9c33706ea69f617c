import { queryTextProblem } from '../../../contract/query-rules';
import { queryPairs } from '../../../lib/percent-decoding';
import type { FeatureContext } from '../../../platform/feature';
import { unlessForbidden } from '../../../platform/missing-right';
import { parameterRefusal, refusalAnswer } from '../../../platform/public-answers';
import type { PublicAnswer, PublicRequest } from '../../../platform/public-reads';
import type { ReadCaller, StagedRead } from '../../../platform/read-stages';
import { parseQuery } from '../../../platform/rest-query';
import { CONTENT_TYPES } from '../registry';

type Context = Pick<
  FeatureContext,
  'strapi' | 'publicReads' | 'readStages' | 'publicCaller' | 'contentReads'
>;

type Target = Pick<StagedRead, 'uid' | 'kind' | 'idOrSlug'>;

/** Answers reads of content that the public sends, before Strapi's stack. */
export const addPublicContent = (context: Context): void => {
  const { strapi, publicReads } = context;
  const caller: ReadCaller = {
    isBeforeStrapi: true,
    auth: () => context.publicCaller.auth(),
    may: (right) => context.publicCaller.may(right),
    reads: context.contentReads,
  };
  const answer = (request: PublicRequest, target: Target): Promise<PublicAnswer | null> | null =>
    request.method === 'GET' ? answerPublic(context, caller, { ...target, request }) : null;
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  for (const { uid, plural, nameField } of CONTENT_TYPES) {
    const folder = `${prefix}/${plural}`;
    const kind = nameField === null ? 'document' : 'list';
    publicReads.add(folder, (request) =>
      // In any other spelling Strapi answers.
      request.path === folder ? answer(request, { uid, kind, idOrSlug: null }) : null,
    );
    if (nameField === null) continue;
    publicReads.add(`${folder}/:id`, (request, { id = '' }) => {
      const path = `${folder}/${encodeURIComponent(id)}`;
      // In another spelling it may be no document: `citation%73` are the citations.
      return request.path === path
        ? answer(request, { uid, kind: 'document', idOrSlug: id })
        : publicReads.answer({ ...request, path });
    });
  }
};

const answerPublic = async (
  { readStages }: Context,
  caller: ReadCaller,
  asked: Target & Pick<StagedRead, 'request'>,
): Promise<PublicAnswer | null> => {
  const { request } = asked;
  const problem = queryTextProblem(request.query);
  if (problem) {
    return choosesFields(request.query) ? null : refusalAnswer(request, parameterRefusal(problem));
  }
  const query = parseQuery(request.query);
  const read = { ...asked, caller, query, addressedBy: null, route: null };
  // Strapi tells whoever lacks a right.
  const answer = await unlessForbidden(
    () => readStages.answer(read, nobody),
    () => null,
  );
  return answer && { ...answer, body: textOf(answer.body) };
};

/** What is asked in Strapi's own parameters, Strapi's stack refuses. */
const choosesFields = (query: string): boolean =>
  queryPairs(query).some(([name]) => /^(fields|populate)(\[|$)/.test(name));

const nobody = () => Promise.resolve(null);

const textOf = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));
