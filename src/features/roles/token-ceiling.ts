import { PREVIEW_ACTION } from '../../contract/preview-action';
import { listAt, textAt } from '../../lib/record';
import { CONTENT_TYPES } from '../content/registry';
import type { AskedRight } from './right-words';
import { CONTENT_ACTIONS, contentRight, type ContentAction } from './rights';

const CONTENT = CONTENT_TYPES.map(({ uid }) => uid);
const ACCOUNTS = 'plugin::users-permissions.user';
const UPDATE_MEDIA: AskedRight = { right: 'plugin::upload.assets.update', subject: null };

/** What reads nothing but what is public. */
const READS = ['find', 'findOne', 'findPage', 'count', 'me', 'listLocales'];

/**
 * The rights that somebody must have to hand out an API token, or to get at its key: a token does by REST and
 * GraphQL what its holder could not do in the panel. One that only reads what is public takes none.
 *
 * @param token as it is stored, or sent to be stored
 */
export const rightsToHandOut = (token: unknown): readonly AskedRight[] => {
  const type = textAt(token, 'type');
  if (type === 'read-only') return [];
  if (type === 'full-access') {
    return [...everyContent('publish'), ...everyContent('delete'), UPDATE_MEDIA, ...accounts()];
  }
  return listAt(token, 'permissions').flatMap((action) =>
    typeof action === 'string' ? rightsFor(action) : [],
  );
};

const everyContent = (action: ContentAction): readonly AskedRight[] =>
  CONTENT.map((subject) => ({ right: contentRight(action), subject }));

const accounts = (): readonly AskedRight[] => [
  { right: contentRight('update'), subject: ACCOUNTS },
];

/** @param action of the content API: `api::interview.interview.create` */
const rightsFor = (action: string): readonly AskedRight[] => {
  const end = action.lastIndexOf('.');
  const [subject, name] = [action.slice(0, end), action.slice(end + 1)];
  if (action === PREVIEW_ACTION) return everyContent('read');
  if (subject === ACCOUNTS) return accounts();
  if (READS.includes(name)) return [];
  if (subject.startsWith('plugin::upload.')) return [UPDATE_MEDIA];
  const asked = CONTENT_ACTIONS.find((known) => known === name);
  // What writes by the API is published at once.
  if (CONTENT.includes(subject) && asked) {
    return [asked, 'publish' as const].map((right) => ({ right: contentRight(right), subject }));
  }
  return [{ right: 'admin::roles.update', subject: null }];
};
