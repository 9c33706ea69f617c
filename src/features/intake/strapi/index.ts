import type { Context, Next } from 'koa';
import {
  graphqlNestingProblem,
  textNestingProblem,
  type NestingProblem,
} from '../../../lib/nesting-problem';
import { refuseInApi } from '../../../platform/api-refusal';
import type { ContentPaths } from '../../../platform/content-paths';
import type { Feature } from '../../../platform/feature';
import { checkEveryBody, type BodyCheck } from './body-check';

/** Refuses what is nested too deep to be worked on. */
export const intake: Feature = {
  name: 'intake',
  register({ strapi, contentPaths }) {
    const bodies = checkEveryBody(strapi.server.app.request, contentPaths);
    strapi.server.use(refuseNested(contentPaths, bodies));
  },
};

const refuseNested =
  (paths: ContentPaths, bodies: BodyCheck) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const api = paths.apiAt(ctx.path);
    const problem = api === 'graphql' ? problemOfQuery(ctx.querystring) : null;
    if (!problem) await next();
    const found = problem ?? bodies.problemOf(ctx);
    if (found) refuseInApi(ctx, { api, refusal: { status: 400, ...found } });
  };

/** GraphQL takes a whole request in the query of an address, too. */
const problemOfQuery = (querystring: string): NestingProblem | null => {
  const parameters = new URLSearchParams(querystring);
  return (
    graphqlNestingProblem({ query: parameters.get('query') }) ??
    textNestingProblem([...parameters.values()])
  );
};
