import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { trustIn } from '../../../platform/client-address';
import type { Feature } from '../../../platform/feature';
import { limitConnections, type NoteRequest } from './connections';
import { endSlowBody } from './slow-body';
import { refuseUnreadable } from './unreadable-requests';
import { boundUnsentAnswers } from './unsent-memory';

const connectionSettings = z.object({ most: z.number(), mostOfAddress: z.number() });
const trustedProxies = z.union([z.number(), z.array(z.string())]);

/** Milliseconds for the headers of a request, and between two looks for those that take longer. */
const HEADERS_PATIENCE = 10_000;
const LOOK_INTERVAL = 1_000;

/**
 * Milliseconds that a connection without a request stays open: longer than proxies keep theirs, which is 60 seconds with
 * most. If this server closed first, one could send a request on a connection that ends just then, and answer 502.
 */
const IDLE_PATIENCE = 65_000;

const BYTES_PER_MEGABYTE = 1024 * 1024;

interface Watch {
  readonly noteRequest: NoteRequest;
  readonly stopLooking: () => void;
}

const watches = new WeakMap<Core.Strapi, Watch>();

/** How many clients may be connected, and how slow they may be. */
export const overload: Feature = {
  name: 'overload',
  register({ strapi }) {
    const { httpServer } = strapi.server;
    refuseUnreadable(httpServer);
    watches.set(strapi, {
      noteRequest: limitConnections(httpServer, connectionLimits(strapi)),
      stopLooking: boundUnsentAnswers(httpServer, mostUnsent(strapi)),
    });
    httpServer.keepAliveTimeout = IDLE_PATIENCE;
    httpServer.headersTimeout = HEADERS_PATIENCE;
    // Bodies have a limit of their own, by their length.
    httpServer.requestTimeout = 0;
    // Node reads it when the server begins to listen; its types do not know it.
    Object.assign(httpServer, { connectionsCheckingInterval: LOOK_INTERVAL });
  },
  /** After the last feature that has replaced the listeners of requests. */
  bootstrap({ strapi }) {
    const { httpServer } = strapi.server;
    httpServer.on('request', endSlowBody);
    const { noteRequest } = watches.get(strapi) ?? {};
    if (noteRequest) httpServer.prependListener('request', noteRequest);
  },
  destroy({ strapi }) {
    watches.get(strapi)?.stopLooking();
  },
};

const connectionLimits = (strapi: Core.Strapi) => {
  const limits = connectionSettings.parse(strapi.config.get('overload.connections'));
  const isProxy = trustIn(trustedProxies.parse(strapi.config.get('proxies.trusted')));
  return { ...limits, isProxy: (address: string) => isProxy(address, 0) };
};

const mostUnsent = (strapi: Core.Strapi): number =>
  Number(strapi.config.get('overload.unsentMegabytes')) * BYTES_PER_MEGABYTE;
