import { createHmac } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Feature } from '../../../platform/feature';
import type { Gate } from './admission';
import { createAttemptLedger } from './attempt-ledger';
import { deleteExpired } from './attempts-store';
import { createIdleComparison } from './comparison';
import { guardHandlers } from './guard';
import { createKnownAddresses } from './known-addresses';
import {
  createBackgroundWork,
  refuseMailHandlers,
  refuseToSendWithoutServer,
} from './mail-requests';
import { readSettings } from './settings';
import { limitWrongTokens } from './wrong-tokens';

/** What one running server has to stop. */
interface Running {
  readonly gate: Gate;
  cleaning: NodeJS.Timeout | null;
}

/** Milliseconds between two looks for what has expired. */
const CLEANING_INTERVAL = 600_000;

const servers = new WeakMap<Core.Strapi, Running>();

/** Limits on guessing, and answers that do not tell which accounts there are. */
export const attempts: Feature = {
  name: 'attempts',
  register({ strapi, clientAddresses, contentPaths }) {
    const hash = keyedHash(strapi);
    const settings = readSettings(strapi);
    const ledger = createAttemptLedger(strapi, hash);
    const gate: Gate = {
      strapi,
      settings,
      clients: clientAddresses,
      ledger,
      known: createKnownAddresses(strapi, hash),
      idle: createIdleComparison(strapi),
      background: createBackgroundWork((error) => strapi.log.error(error)),
    };
    servers.set(strapi, { gate, cleaning: null });
    guardHandlers(gate);
    refuseMailHandlers(strapi);
    if (settings.isLimited.users) {
      const watch = { settings, clients: clientAddresses, ledger, hash, paths: contentPaths };
      limitWrongTokens(strapi, watch);
    }
  },
  async bootstrap({ strapi }) {
    refuseToSendWithoutServer(strapi);
    const server = servers.get(strapi);
    if (!server) return;
    await server.gate.idle.prepare();
    server.cleaning = setInterval(() => {
      deleteExpired(strapi).catch((error: unknown) => strapi.log.warn(String(error)));
    }, CLEANING_INTERVAL).unref();
  },
  async destroy({ strapi }) {
    const server = servers.get(strapi);
    if (server?.cleaning) clearInterval(server.cleaning);
    await server?.gate.background.finish();
  },
};

/** Who tried what is stored under keys that nobody can read back without the server's secret. */
const keyedHash = (strapi: Core.Strapi): ((text: string) => string) => {
  const secret = strapi.config.get('admin.auth.secret', '');
  return (text) => createHmac('sha256', `attempts ${secret}`).update(text).digest('base64url');
};
