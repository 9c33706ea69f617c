import type { Core } from '@strapi/strapi';
import { recordIn, textAt, valueAt, type UnknownRecord } from '../../../lib/record';
import type { PasswordHashing } from './hashing';
import { inSession } from './kept-session';
import { refuseWeakPassword } from './password-refusal';
import { preparedHashes } from './prepared-hash';

const ACCOUNT = 'plugin::users-permissions.user';
const WITH_PASSWORDS: readonly string[] = ['create', 'update', 'clone'];

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
    if (write.uid !== ACCOUNT || !WITH_PASSWORDS.includes(write.action)) return next();
    const data = valueAt(write.params, 'data');
    const given = recordIn(data);
    const password = textAt(given, 'password');
    const change = (): Promise<unknown> => inSession(strapi, next);
    if (password === null) {
      // Strapi would hash the copied hash once more; a copy has no password until it is given one.
      if (write.action === 'clone') write.params = withData(write, { ...given, password: null });
      return change();
    }
    refuseWeakPassword(password, ['password']);
    write.params = withData(write, {
      ...given,
      password: write.action === 'clone' ? null : undefined,
    });
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

const withData = (write: DocumentWrite, data: UnknownRecord): Record<string, unknown> => ({
  ...write.params,
  data,
});

const putHash = ({ params }: { params: { data?: Record<string, unknown> } }): void => {
  const prepared = preparedHashes.getStore();
  if (prepared && params.data) params.data.password = prepared.hash;
};
