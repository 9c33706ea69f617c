import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Seal } from '../preview-link';

/** Tells this use of the secret from all others (RFC 5869, 3.2). */
const PURPOSE = 'lectern preview links 1';
const KEY_BYTES = 32;

/** HMAC-SHA256 with a key made of the panel's secret, the same in every process: with another secret all links end. */
export const linkSeal = (strapi: Core.Strapi): Seal => {
  const secret = strapi.config.get('admin.auth.secret', '');
  const key = Buffer.from(hkdfSync('sha256', secret, '', PURPOSE, KEY_BYTES));
  const sign = (text: string): string => createHmac('sha256', key).update(text).digest('base64url');
  return {
    pack: (text) => Buffer.from(text).toString('base64url'),
    unpack: (packed) => Buffer.from(packed, 'base64url').toString(),
    sign,
    isSignature: (signature, text) => isSame(Buffer.from(signature), Buffer.from(sign(text))),
  };
};

const isSame = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);
