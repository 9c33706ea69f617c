import { getFetchClient, type StrapiApp } from '@strapi/strapi/admin';
import { contentActionOf, type ContentAction } from '../../features/roles/rights';

type Middleware = Exclude<Parameters<StrapiApp['addRBACMiddleware']>[0], readonly unknown[]>;

/**
 * Strapi asks whether somebody may change documents of a type, not whether they may change this one: an author finds
 * the fields of others' documents open, and is refused afterwards. Here the form of a document is asked for with its
 * rights; those that do not reach it count as not there.
 */
export const holdToDocument: Middleware =
  ({ pathname, search }) =>
  (next) =>
  async (permissions) => {
    const document = documentAt(pathname, search);
    const isLimited = ({ subject, conditions }: (typeof permissions)[number]): boolean =>
      subject === document?.type && Boolean(conditions?.length);
    if (!document || !permissions.some(isLimited)) return next(permissions);
    const rights = await rightsOn(document);
    const reaches = ({ action }: (typeof permissions)[number]): boolean => {
      const asked = contentActionOf(action);
      return asked === null || rights === null || rights.includes(asked);
    };
    return next(permissions.filter((permission) => !isLimited(permission) || reaches(permission)));
  };

interface Shown {
  readonly type: string;
  readonly document: string;
  readonly locale?: string;
}

const FORM = /\/content-manager\/collection-types\/([^/]+)\/([a-z0-9]{24})(?:\/|$)/u;

/** The document whose form has this address; null elsewhere. */
const documentAt = (pathname: string, search: string): Shown | null => {
  const [, type, document] = FORM.exec(pathname) ?? [];
  if (type === undefined || document === undefined) return null;
  const locale = new URLSearchParams(search).get('plugins[i18n][locale]');
  return { type, document, ...(locale === null ? {} : { locale }) };
};

/** Null where nobody answers: then nothing is hidden, and the server decides. */
const rightsOn = async (params: Shown): Promise<readonly ContentAction[] | null> => {
  try {
    const { data } = await getFetchClient().get<{ data: { rights: ContentAction[] } }>(
      '/newsroom/rights',
      { params },
    );
    return data.data.rights;
  } catch {
    return null;
  }
};
