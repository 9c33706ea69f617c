import type { Core } from '@strapi/strapi';
import { viewDoorsOf } from '../features/views/strapi';
import { answerView } from '../features/views/strapi/koa-view';
import type { ViewTarget } from '../features/views/strapi/view-reads';

/** On the routes that read content: a request that chooses no fields gets a view. */
export default (target: ViewTarget, { strapi }: { strapi: Core.Strapi }) => {
  let answer: ReturnType<typeof answerView> | null = null;
  // Strapi makes route middlewares before the features are registered.
  return (...args: Parameters<ReturnType<typeof answerView>>) => {
    answer ??= answerView(viewDoorsOf(strapi), target);
    return answer(...args);
  };
};
