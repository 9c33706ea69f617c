import type { Core } from '@strapi/strapi';

/** Puts something around every query builder of Strapi's database, whose own types hide the steps of its work. */
export const aroundQueryBuilders = <Builder>(
  strapi: Core.Strapi,
  around: (builder: Builder, uid: string) => Builder,
): void => {
  const manager = strapi.db.entityManager as unknown as {
    createQueryBuilder(uid: string): Builder;
  };
  const create = manager.createQueryBuilder.bind(manager);
  manager.createQueryBuilder = (uid) => around(create(uid), uid);
};
