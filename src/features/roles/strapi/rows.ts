import type { Core } from '@strapi/strapi';
import { permissionService } from './admin-services';
import type { AdminCaller } from './right-missing';

/** Asks whether a right reaches certain rows of a type. */
export interface RowsQuestion {
  readonly right: string;
  /** The content type of the rows. */
  readonly model: string;
}

/** Whether the caller may do something with a row, which must bring what conditions look at (`OWNERS`). */
export const rowTest = (
  strapi: Core.Strapi,
  { ability }: AdminCaller,
  { right, model }: RowsQuestion,
): ((row: unknown) => boolean) => {
  const manager = permissionService(strapi).createPermissionsManager({ ability, model });
  return (row) => ability.can(right, manager.toSubject(row));
};

/** What Strapi's conditions look at. */
const OWNERS = { createdBy: { populate: ['roles'] } };

/** Rows as conditions look at them. */
export const findRows = async (
  strapi: Core.Strapi,
  model: string,
  where: Readonly<Record<string, unknown>>,
): Promise<readonly unknown[]> => {
  const select = Object.keys(strapi.db.metadata.get(model).attributes).filter((name) =>
    ['id', 'documentId', 'locale', 'publishedAt'].includes(name),
  );
  const rows: readonly unknown[] = await strapi.db
    .query(model)
    .findMany({ select, where, populate: OWNERS });
  return rows;
};
