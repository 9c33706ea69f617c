import { schemaName } from '../content/api-names';
import { CONTENT_TYPES, type ContentType } from '../content/registry';

export type RootType = 'Query' | 'Mutation';

/** A root field of the GraphQL schema, and the right that it asks for. */
type Rights = Readonly<Record<string, string>>;

const ACCOUNTS = 'plugin::users-permissions';

/** The three queries of a collection type: one, a list, and a list with its count. */
const reads = (one: string, many: string, uid: string): Rights => ({
  [one]: `${uid}.findOne`,
  [many]: `${uid}.find`,
  [`${many}_connection`]: `${uid}.find`,
});

const writes = (type: string, uid: string): Rights => ({
  [`create${type}`]: `${uid}.create`,
  [`update${type}`]: `${uid}.update`,
  [`delete${type}`]: `${uid}.delete`,
});

/** A single type has one query, and is not made twice. */
const readsOf = ({ uid, noun, plural, nameField }: ContentType): Rights =>
  nameField === null ? { [noun]: `${uid}.find` } : reads(noun, plural, uid);

const writesOf = (type: ContentType): Rights => {
  const rights = writes(schemaName(type), type.uid);
  const isOfOne = ([name]: readonly [string, string]) => !name.startsWith('create');
  return type.nameField === null
    ? Object.fromEntries(Object.entries(rights).filter(isOfOne))
    : rights;
};

const ofContent = (rightsOf: (type: ContentType) => Rights): Rights =>
  Object.assign({}, ...CONTENT_TYPES.map(rightsOf)) as Rights;

const REVIEW_WORKFLOW = 'plugin::review-workflows.workflow';
const REVIEW_STAGE = 'plugin::review-workflows.workflow-stage';
const UPLOAD = 'plugin::upload.content-api';
const LOCALES = 'plugin::i18n.locales.listLocales';

/**
 * Every query and mutation by name, with the right that a caller needs: the same right as the REST route
 * that does the same. Who holds it says `matrix.ts` for roles, and the token for API tokens.
 */
export const GRAPHQL_MATRIX: Readonly<Record<RootType, Rights>> = {
  Query: {
    ...ofContent(readsOf),
    uploadFile: `${UPLOAD}.findOne`,
    uploadFiles: `${UPLOAD}.find`,
    uploadFiles_connection: `${UPLOAD}.find`,
    i18NLocale: LOCALES,
    i18NLocales: LOCALES,
    i18NLocales_connection: LOCALES,
    ...reads('reviewWorkflowsWorkflow', 'reviewWorkflowsWorkflows', REVIEW_WORKFLOW),
    ...reads('reviewWorkflowsWorkflowStage', 'reviewWorkflowsWorkflowStages', REVIEW_STAGE),
    ...reads('usersPermissionsRole', 'usersPermissionsRoles', `${ACCOUNTS}.role`),
    ...reads('usersPermissionsUser', 'usersPermissionsUsers', `${ACCOUNTS}.user`),
    me: `${ACCOUNTS}.user.me`,
  },
  Mutation: {
    ...ofContent(writesOf),
    updateUploadFile: `${UPLOAD}.upload`,
    deleteUploadFile: `${UPLOAD}.destroy`,
    ...writes('ReviewWorkflowsWorkflow', REVIEW_WORKFLOW),
    ...writes('ReviewWorkflowsWorkflowStage', REVIEW_STAGE),
    createUsersPermissionsRole: `${ACCOUNTS}.role.createRole`,
    updateUsersPermissionsRole: `${ACCOUNTS}.role.updateRole`,
    deleteUsersPermissionsRole: `${ACCOUNTS}.role.deleteRole`,
    createUsersPermissionsUser: `${ACCOUNTS}.user.create`,
    updateUsersPermissionsUser: `${ACCOUNTS}.user.update`,
    deleteUsersPermissionsUser: `${ACCOUNTS}.user.destroy`,
    login: `${ACCOUNTS}.auth.callback`,
    register: `${ACCOUNTS}.auth.register`,
    forgotPassword: `${ACCOUNTS}.auth.forgotPassword`,
    resetPassword: `${ACCOUNTS}.auth.resetPassword`,
    changePassword: `${ACCOUNTS}.auth.changePassword`,
    emailConfirmation: `${ACCOUNTS}.auth.emailConfirmation`,
  },
};

/** The root fields of a schema of which the matrix says nothing, as `Mutation.name`. */
export const unlistedFields = (
  served: Readonly<Record<RootType, readonly string[]>>,
): readonly string[] =>
  (['Query', 'Mutation'] as const).flatMap((type) =>
    served[type]
      .filter((name) => !Object.hasOwn(GRAPHQL_MATRIX[type], name))
      .map((name) => `${type}.${name}`),
  );

/** The matrix as Strapi's GraphQL plugin wants rights of fields, by `Mutation.name`. */
export const fieldScopes = (): Readonly<Record<string, { auth: { scope: readonly string[] } }>> =>
  Object.fromEntries(
    Object.entries(GRAPHQL_MATRIX).flatMap(([type, rights]) =>
      Object.entries(rights).map(([name, right]) => [
        `${type}.${name}`,
        { auth: { scope: [right] } },
      ]),
    ),
  );
