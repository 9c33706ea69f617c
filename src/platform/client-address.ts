import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import proxyAddress from 'proxy-addr';
import { z } from 'zod';
import {
  forwardedValue,
  originOf,
  type ProxyTrust,
  type RequestOrigin,
} from '../lib/forwarded-request';
import { networkOf } from '../lib/network-address';

/** Knows from where requests come: the client as the nearest trusted proxy saw it. */
export interface ClientAddresses {
  /**
   * What limits count: an IPv4 address, or the /64 network of an IPv6 address; `unknown` where the connection has none.
   */
  networkOf(req: IncomingMessage): string;
}

const proxySettings = z.object({
  trusted: z.union([z.number(), z.array(z.string())]),
});

const UNKNOWN = 'unknown';
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Makes every reader of a Koa request (`ip`, `ips`, `protocol`, `host` and what follows from them) believe trusted
 * proxies only. Koa itself believes the leftmost address, which clients write themselves.
 */
export const trustProxies = (strapi: Core.Strapi): ClientAddresses => {
  const { trusted } = proxySettings.parse(strapi.config.get('proxies'));
  const readOrigin = createOriginReader(trustIn(trusted));
  const addressOf = (req: IncomingMessage): string => readOrigin(req).address?.text ?? UNKNOWN;
  Object.defineProperties(strapi.server.app.request, {
    ip: getter(({ req }) => addressOf(req)),
    ips: getter(({ req }) => (readOrigin(req).isProxied ? [addressOf(req)] : [])),
    protocol: getter(({ req }) => protocolOf(req, readOrigin(req))),
    host: getter(({ req }) => hostOf(req, readOrigin(req))),
  });
  return {
    networkOf: (req) => {
      const { address } = readOrigin(req);
      return address ? networkOf(address) : UNKNOWN;
    },
  };
};

/** A number of hops, or the addresses and networks that `proxy-addr` understands. */
export const trustIn = (trusted: number | readonly string[]): ProxyTrust => {
  if (typeof trusted === 'number') return (_address, hop) => hop < trusted;
  const isTrusted = proxyAddress.compile([...trusted]);
  return (address, hop) => address !== '' && isTrusted(address, hop);
};

const createOriginReader = (trust: ProxyTrust): ((req: IncomingMessage) => RequestOrigin) => {
  const known = new WeakMap<IncomingMessage, RequestOrigin>();
  return (req) => {
    const origin =
      known.get(req) ??
      originOf(
        {
          peer: req.socket.remoteAddress ?? '',
          forwardedFor: headerOf(req, 'x-forwarded-for'),
        },
        trust,
      );
    known.set(req, origin);
    return origin;
  };
};

const protocolOf = (req: IncomingMessage, origin: RequestOrigin): string => {
  if ('encrypted' in req.socket && req.socket.encrypted === true) return 'https';
  const said = forwardedValue(headerOf(req, 'x-forwarded-proto'), origin)?.toLowerCase();
  return said === 'https' ? said : 'http';
};

const hostOf = (req: IncomingMessage, origin: RequestOrigin): string => {
  const forwarded = forwardedValue(headerOf(req, 'x-forwarded-host'), origin);
  if (forwarded !== null && HOST.test(forwarded)) return forwarded;
  const { host = '' } = req.headers;
  return HOST.test(host) ? host : '';
};

/** Node joins what came several times with commas, where it does not hand over a list. */
const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

const getter = (read: (request: { readonly req: IncomingMessage }) => unknown) => ({
  configurable: true,
  get(this: { readonly req: IncomingMessage }): unknown {
    return read(this);
  },
});
