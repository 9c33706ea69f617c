import { z } from 'zod';
import { apiRoute } from '../../contract/api-route';

const status = (value: string) => z.strictObject({ status: z.literal(value) });

/** What load balancers ask. */
export const PROBES = [
  apiRoute({
    path: '/live',
    id: 'getLiveness',
    tag: 'Operations',
    summary: 'Whether the process answers',
    query: {},
    isProbe: true,
    answer: {
      description: 'It does. The database is not asked.',
      content: { 'application/json': status('live') },
    },
    refusals: [],
  }),
  apiRoute({
    path: '/ready',
    id: 'getReadiness',
    tag: 'Operations',
    summary: 'Whether requests may be sent here',
    query: {},
    isProbe: true,
    answer: {
      description:
        'The database is reached and its schema is current. DATABASE_BUSY: all connections to it are in use, and further requests wait.',
      content: {
        'application/json': z.strictObject({
          status: z.literal('ready'),
          code: z.literal('DATABASE_BUSY').optional(),
        }),
      },
    },
    otherAnswers: {
      503: {
        description: 'Not now.',
        content: {
          'application/json': z.strictObject({
            status: z.literal('unavailable'),
            code: z.enum(['DATABASE_AWAY', 'SCHEMA_OUTDATED', 'STOPPING']),
          }),
        },
      },
    },
    refusals: [],
  }),
] as const;
