import type { Core } from '@strapi/strapi';
import { loadedEnvironment } from './environment';

const server = ({ env }: Core.Config.Shared.ConfigParams): Partial<Core.Config.Server> => ({
  host: env('HOST', '127.0.0.1'),
  port: env.int('PORT', 1337),
  url: env('PUBLIC_URL', ''),
  // Whom to believe is in config/proxies.ts; Koa only learns whether there is anybody.
  proxy: { koa: isBehindProxy() },
  app: { keys: env.array('APP_KEYS', []) },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
});

const isBehindProxy = (): boolean => {
  const { TRUST_PROXY: trusted } = loadedEnvironment();
  return typeof trusted === 'number' ? trusted > 0 : trusted.length > 0;
};

export default server;
