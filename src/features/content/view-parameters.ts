import type { View } from './view-declarations';

/** The view in Strapi's parameters. Relations that it does not name are not in the answer. */
export const viewParameters = ({ fields, populate, isCount }: View): Record<string, unknown> =>
  isCount
    ? { count: true }
    : {
        fields: fields ?? '*',
        ...(Object.keys(populate).length === 0 ? {} : { populate: populateParameters(populate) }),
      };

const populateParameters = (populate: View['populate']): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(populate).map(([relation, view]) => [relation, viewParameters(view)]),
  );
