import type { Core } from '@strapi/strapi';

/**
 * Strapi's query builder carries columns about as plain text, which it splits at points and takes for names of results.
 * So a collation goes with the name of its column, behind a sign that no name has, until knex writes the statement.
 */
const SIGN = '\u0001';
/** Strapi's names for what a row is ordered by, which are made of those of columns. */
const ORDER_NAME = '__strapi_order_by';

/** `t0.name` in the order of a collation. */
export const collated = (name: string, collation: string): string => `${name}${SIGN}${collation}`;

type Write = (name: string) => string;

/** The SQL of a name, as knex writes plain ones by `write`. A result has the collation of the column that it is of. */
export const nameSql = (name: string, write: Write): string => {
  const [plain = '', collation] = name.split(SIGN);
  if (collation === undefined || plain.startsWith(ORDER_NAME)) return write(plain);
  return `${write(plain)} collate ${write(collation)}`;
};

/** Lets knex write names with collations, by its own option for names. */
export const readCollatedNames = (strapi: Core.Strapi): void => {
  const { client } = strapi.db.connection as unknown as {
    client: { config: { wrapIdentifier?: (name: string, write: Write) => string } };
  };
  client.config.wrapIdentifier = nameSql;
};
