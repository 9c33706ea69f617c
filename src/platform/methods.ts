import type { Core } from '@strapi/strapi';
import { isRecord, valueAt } from '../lib/record';

export type Method = (...args: readonly unknown[]) => Promise<unknown>;

/**
 * A method of one of Strapi's objects, whose shape its types do not tell.
 * @throws where this version of Strapi has none of this name
 */
export const methodOf = (owner: unknown, name: string): Method => {
  const found = valueAt(owner, name);
  if (typeof found !== 'function')
    throw new Error(`This version of Strapi has no method “${name}”`);
  return async (...args) => Reflect.apply(found, owner, args) as unknown;
};

/**
 * A service of Strapi's, which gives them no types: what is there is looked at before it is taken for what we know.
 * @throws where this version of Strapi has another one
 */
export const serviceWith = <Service extends object>(
  strapi: Core.Strapi,
  uid: string,
  members: readonly (keyof Service & string)[],
): Service => {
  const service: unknown = strapi.service(uid as never);
  if (isRecord(service) && members.every((name) => name in service)) return service as Service;
  throw new Error(`This version of Strapi has another service ${uid}`);
};

/** Puts another method in the place of one, which it is given. */
export const replaceMethod = (
  owner: unknown,
  name: string,
  replace: (original: Method) => Method,
): void => {
  Object.assign(owner ?? {}, { [name]: replace(methodOf(owner, name)) });
};

/** Puts methods in the place of those of a service, which are given the original one. */
export const replaceInService = <Service extends object>(
  strapi: Core.Strapi,
  uid: string,
  methodsOver: (original: Service) => Partial<Service>,
): void => {
  const original = strapi.service(uid as never) as Service;
  strapi
    .get<ServiceRegistry>('services')
    .set(uid, () => ({ ...original, ...methodsOver(original) }));
};

/** Strapi's, whose type it does not export. */
interface ServiceRegistry {
  set(uid: string, service: () => object): void;
}
