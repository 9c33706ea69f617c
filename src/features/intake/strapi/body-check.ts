import type { Context, Request } from 'koa';
import {
  nestingProblem,
  textNestingProblem,
  type NestingProblem,
} from '../../../contract/nesting-problem';
import type { FeatureContext } from '../../../platform/feature';
import { refuse } from '../../../platform/http-errors';

export type Intake = Pick<FeatureContext, 'contentPaths' | 'graphqlRequests'>;

export interface BodyCheck {
  /** What was wrong with the body of a request; null if nothing was, or nobody read it. */
  problemOf(ctx: Context): NestingProblem | null;
}

/**
 * Looks at every body at the moment when it is handed over, whichever parser read it: Strapi has one, its
 * GraphQL plugin another. A body that is refused is handed to nobody.
 *
 * @param requests what all requests of the Koa application inherit from
 */
export const checkEveryBody = (requests: object, context: Intake): BodyCheck => {
  const bodies = new WeakMap<Request, unknown>();
  const problems = new WeakMap<Request, NestingProblem>();
  Object.defineProperty(requests, 'body', {
    configurable: true,
    get(this: Request): unknown {
      return bodies.get(this);
    },
    set(this: Request, body: unknown) {
      const problem = problemIn(body, { ...context, request: this });
      if (problem) {
        problems.set(this, problem);
        throw refuse(problem.code, problem.message);
      }
      bodies.set(this, body);
    },
  });
  return { problemOf: ({ request }) => problems.get(request) ?? null };
};

const problemIn = (
  body: unknown,
  { request, contentPaths, graphqlRequests }: Intake & { request: Request },
): NestingProblem | null => {
  if (contentPaths.apiAt(request.path) === 'graphql') return graphqlRequests.problemOf(body);
  if (request.is('multipart') && typeof body === 'object') {
    return textNestingProblem(Object.values(body ?? {}).flat());
  }
  return nestingProblem(body);
};
