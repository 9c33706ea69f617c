import { readFileSync } from 'node:fs';
import type { ClientConfig } from 'pg';
import type { Environment } from '../../config/environment';
import { StartRefused } from '../platform/start-refused';

type Settings = Pick<Environment, 'DATABASE_URL' | 'DATABASE_SSL' | 'DATABASE_SSL_CA_FILE'>;

/** How the settings reach the database. Throws StartRefused. */
export const connectionOf = (settings: Settings): ClientConfig => ({
  connectionString: settings.DATABASE_URL,
  ssl: tlsOf(settings),
});

const tlsOf = ({ DATABASE_SSL: isEncrypted, DATABASE_SSL_CA_FILE: file }: Settings) => {
  if (!isEncrypted) return false;
  if (file === undefined || file === '') return true;
  try {
    return { ca: readFileSync(file, 'utf8') };
  } catch (cause) {
    const message = `The certificate authority ${file} cannot be read: correct DATABASE_SSL_CA_FILE.`;
    throw new StartRefused(message, { cause });
  }
};
