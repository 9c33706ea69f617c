import { valueAt } from '../../../lib/record';

/** Calls a method of a service whose shape Strapi's types do not tell. */
export const callService = (service: unknown, method: string, ...args: unknown[]): unknown => {
  const found = valueAt(service, method);
  if (typeof found !== 'function') throw new Error(`Strapi’s service has no “${method}”.`);
  return Reflect.apply(found, service, args);
};
