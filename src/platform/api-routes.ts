import type { ApiRoute } from '../contract/api-route';

/** Every public route; whoever serves one declares it here. */
export interface ApiRoutes {
  add(route: ApiRoute): void;
  all(): readonly ApiRoute[];
}

export const createApiRoutes = (): ApiRoutes => {
  const routes: ApiRoute[] = [];
  return { add: (route) => void routes.push(route), all: () => routes };
};
