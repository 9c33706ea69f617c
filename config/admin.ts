import type { Core } from '@strapi/strapi';
import { loadedEnvironment } from './environment';

/** The admin panel. Promotion, surveys, guided tour and every service outside this machine are off. */
const admin = ({ env }: Core.Config.Shared.ConfigParams): Partial<Core.Config.Admin> => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    cookie: secureCookies(),
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY') },
  flags: { nps: false, promoteEE: false, docLinks: false },
  ai: { enabled: false },
  preview: preview(),
  // Attempts are counted by features/attempts, for all processes.
  rateLimit: { enabled: false },
});

/** Without a setting Strapi sends secure cookies in production to whoever came over HTTPS. */
const secureCookies = () => {
  const { SECURE_COOKIES: secure } = loadedEnvironment();
  return secure === undefined ? {} : { secure };
};

/** What is shown, and to whom, says features/preview-links; here only which sites the panel may hold in a frame. */
const preview = () => {
  const { PREVIEW_URL: address } = loadedEnvironment();
  const own = "'self'";
  const allowedOrigins = address === undefined ? [own] : [own, new URL(address).origin];
  return { enabled: true, config: { allowedOrigins, handler: () => undefined } };
};

export default admin;
