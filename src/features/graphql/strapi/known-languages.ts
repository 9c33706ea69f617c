import type { Core } from '@strapi/strapi';
import { GraphQLError, Kind, isScalarType, type GraphQLSchema } from 'graphql';
import { ALL_LANGUAGES, localeProblem } from '../../../contract/locale-problem';
import { knownLocalesOf } from '../../content/strapi/known-locales';

/** Strapi's name for the type of `locale`. */
const LANGUAGE_TYPE = 'I18NLocaleCode';

/**
 * A plugin of Apollo: `locale` takes the languages that there are, as over REST. Strapi's own check knows every code
 * of the ISO, and looks at literals only.
 */
export const knownLanguages = (strapi: Core.Strapi) => ({
  serverWillStart: async ({ schema }: { readonly schema: GraphQLSchema }): Promise<void> => {
    const type = schema.getType(LANGUAGE_TYPE);
    if (!isScalarType(type)) return;
    const read = (value: unknown): string => {
      const locale = typeof value === 'string' ? value : '';
      const problem =
        locale === ALL_LANGUAGES ? null : localeProblem(locale, knownLocalesOf(strapi).current());
      if (problem) {
        throw new GraphQLError(problem.message, { extensions: { code: 'BAD_USER_INPUT' } });
      }
      return locale;
    };
    type.parseValue = read;
    type.parseLiteral = (node) => read(node.kind === Kind.STRING ? node.value : null);
  },
});
