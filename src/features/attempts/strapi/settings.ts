import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const attempts = z.object({
  isLimited: z.object({ users: z.boolean(), administrators: z.boolean() }),
  perAccount: z.number(),
  perAddress: z.number(),
  inAll: z.number(),
});

export type AttemptsSettings = z.output<typeof attempts>;

export const readSettings = (strapi: Core.Strapi): AttemptsSettings =>
  attempts.parse(strapi.config.get('attempts'));
