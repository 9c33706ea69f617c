import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { middlewareConfig } from './settings';

const factory = z.custom<
  (
    config: unknown,
    context: { strapi: Core.Strapi },
  ) => (ctx: object, next: () => Promise<void>) => unknown
>((value) => typeof value === 'function');

/**
 * The headers that Strapi's own security middleware sends with a GET of `path`, as name, value, name,
 * value. It computes the same ones for every request; here it is asked once.
 */
export const securityHeaders = async (
  strapi: Core.Strapi,
  path: string,
): Promise<readonly string[]> => {
  const req = new IncomingMessage(new Socket());
  const res = new ServerResponse(req);
  const create = factory.parse(strapi.middleware('strapi::security'));
  const handle = create(middlewareConfig(strapi, 'strapi::security'), { strapi });
  await handle({ method: 'GET', path, req, res }, async () => undefined);
  return res.getHeaderNames().flatMap((name) => [name, String(res.getHeader(name))]);
};
