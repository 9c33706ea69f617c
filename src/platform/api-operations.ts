import type { DescribedRoute } from '../lib/api-operation';

/** Every public route with its description; whoever serves one says here what it does. */
export interface ApiOperations {
  add(route: DescribedRoute): void;
  all(): readonly DescribedRoute[];
}

export const createApiOperations = (): ApiOperations => {
  const routes: DescribedRoute[] = [];
  return { add: (route) => void routes.push(route), all: () => routes };
};
