import type { Core } from '@strapi/strapi';
import { textAt, valueAt } from '../../../lib/record';
import { inSession } from './kept-session';
import type { PasswordHashing } from './hashing';
import { refuseWeakPassword } from './password-refusal';
import { preparedHashes } from './prepared-hash';

const ACCOUNT = 'plugin::users-permissions.user';

interface DocumentWrite {
  readonly uid: string;
  readonly action: string;
  params: Record<string, unknown>;
}

/**
 * Checks and hashes the password of every account that the Document Service writes. The service itself would
 * hash it in the main thread, so it does not get to see it: the hash is put in where the row is written.
 */
export const hashDocumentPasswords = (strapi: Core.Strapi, hashing: PasswordHashing): void => {
  const handle = async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    if (write.uid !== ACCOUNT || !['create', 'update'].includes(write.action)) return next();
    const data = valueAt(write.params, 'data');
    const password = textAt(data, 'password');
    const change = (): Promise<unknown> => inSession(strapi, next);
    if (password === null || typeof data !== 'object') return change();
    refuseWeakPassword(password, ['password']);
    write.params = { ...write.params, data: { ...data, password: undefined } };
    const hash = await hashing.hash(password);
    return preparedHashes.run({ password, hash }, change);
  };
  // Strapi types a middleware by the union of all actions and types; ours sees them as one shape.
  strapi.documents.use(handle as unknown as Parameters<typeof strapi.documents.use>[0]);
  strapi.db.lifecycles.subscribe({
    models: [ACCOUNT],
    beforeCreate: putHash,
    beforeUpdate: putHash,
  });
};

const putHash = ({ params }: { params: { data?: Record<string, unknown> } }): void => {
  const prepared = preparedHashes.getStore();
  if (prepared && params.data) params.data.password = prepared.hash;
};
