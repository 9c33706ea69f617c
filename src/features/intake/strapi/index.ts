import type { Context, Next } from 'koa';
import { textNestingProblem, type NestingProblem } from '../../../contract/nesting-problem';
import { refuseInApi } from '../../../platform/api-refusal';
import type { Feature } from '../../../platform/feature';
import { checkEveryBody, type BodyCheck, type Intake } from './body-check';

/** Refuses what is nested too deep to be worked on. */
export const intake: Feature = {
  name: 'intake',
  register({ strapi, ...context }) {
    const bodies = checkEveryBody(strapi.server.app.request, context);
    strapi.server.use(refuseNested(context, bodies));
  },
};

const refuseNested =
  ({ contentPaths, graphqlRequests }: Intake, bodies: BodyCheck) =>
  async (ctx: Context, next: Next): Promise<void> => {
    const api = contentPaths.apiAt(ctx.path);
    const problem = api === 'graphql' ? problemOfQuery(graphqlRequests, ctx.querystring) : null;
    if (!problem) await next();
    const found = problem ?? bodies.problemOf(ctx);
    if (found) refuseInApi(ctx, { api, refusal: { status: 400, ...found } });
  };

/** GraphQL takes a whole request in the query of an address, too. */
const problemOfQuery = (
  requests: Intake['graphqlRequests'],
  querystring: string,
): NestingProblem | null => {
  const parameters = new URLSearchParams(querystring);
  return (
    requests.problemOf({ query: parameters.get('query') }) ??
    textNestingProblem([...parameters.values()])
  );
};
