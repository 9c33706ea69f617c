import type { Context } from 'koa';
import { refusalAnswer, type Refusal } from './public-answers';
import { sendAnswer } from './public-routes';

/** The body of a refusal as GraphQL words errors, where no operation was begun. */
export const graphqlRefusal = ({ code, message }: Pick<Refusal, 'code' | 'message'>) =>
  ({ errors: [{ message, extensions: { code } }], data: null }) as const;

/** Refuses a request within Strapi's stack, in the words of the API that was asked. Nobody may keep it. */
export const refuseInApi = (
  ctx: Context,
  { api, refusal }: { api: 'rest' | 'graphql' | null; refusal: Refusal },
): void => {
  if (api === 'graphql') {
    ctx.status = refusal.status;
    ctx.body = graphqlRefusal(refusal);
  } else sendAnswer(ctx, refusalAnswer(ctx, refusal));
  ctx.set('Cache-Control', 'no-store');
};
