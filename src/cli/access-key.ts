import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';

/** The secrets of the servers that an API token depends on. */
export interface TokenSecrets {
  /** API_TOKEN_SALT. */
  readonly salt: string;
  /** ENCRYPTION_KEY, with which the admin panel shows a token again. */
  readonly encryptionKey: string;
}

export interface AccessKey {
  /** What a caller sends: shown once. */
  readonly key: string;
  readonly hash: string;
  readonly encrypted: string;
}

const CIPHER = 'aes-256-gcm';
const VERSION = 'v1';
const KEY_BYTES = 128;
const IV_BYTES = 16;

/** A new key of an API token, with what Strapi stores of it. */
export const newAccessKey = (secrets: TokenSecrets): AccessKey => {
  const key = randomBytes(KEY_BYTES).toString('hex');
  return { key, hash: hashKey(key, secrets), encrypted: encrypt(key, secrets) };
};

/** What is stored of a token: its hash, and the key for the admin panel. */
export interface StoredKey {
  readonly hash: string;
  readonly encrypted: string;
}

/** Whether a stored token was made with these secrets. */
export const isMadeWith = ({ hash, encrypted }: StoredKey, secrets: TokenSecrets): boolean => {
  const key = decrypt(encrypted, secrets);
  return key !== null && hashKey(key, secrets) === hash;
};

const hashKey = (key: string, { salt }: TokenSecrets): string =>
  createHmac('sha512', salt).update(key).digest('hex');

const encrypt = (text: string, { encryptionKey }: TokenSecrets): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, cipherKey(encryptionKey), iv);
  const parts = [iv, Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])];
  return [VERSION, ...[...parts, cipher.getAuthTag()].map((part) => part.toString('hex'))].join(
    ':',
  );
};

const decrypt = (encrypted: string, { encryptionKey }: TokenSecrets): string | null => {
  const [version, iv = '', text = '', tag = ''] = encrypted.split(':');
  if (version !== VERSION) return null;
  try {
    const decipher = createDecipheriv(CIPHER, cipherKey(encryptionKey), Buffer.from(iv, 'hex'));
    decipher.setAuthTag(Buffer.from(tag, 'hex'));
    const parts = [decipher.update(Buffer.from(text, 'hex')), decipher.final()];
    return Buffer.concat(parts).toString('utf8');
  } catch {
    return null; // made with another key
  }
};

const cipherKey = (encryptionKey: string): Buffer =>
  createHash('sha256').update(encryptionKey).digest();
