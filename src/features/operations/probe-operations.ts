import type { DescribedRoute } from '../../lib/api-operation';
import { object } from '../../lib/json-schema';

const status = (value: string) => object({ status: { type: 'string', const: value } } as const);

/** What load balancers ask. */
export const PROBES: readonly DescribedRoute[] = [
  {
    path: '/live',
    operation: {
      id: 'getLiveness',
      tag: 'Operations',
      summary: 'Whether the process answers',
      parameters: [],
      isProbe: true,
      answer: {
        description: 'It does. The database is not asked.',
        content: { 'application/json': status('live') },
      },
      refusals: [],
    },
  },
  {
    path: '/ready',
    operation: {
      id: 'getReadiness',
      tag: 'Operations',
      summary: 'Whether requests may be sent here',
      parameters: [],
      isProbe: true,
      answer: {
        description:
          'The database is reached and its schema is current. DATABASE_BUSY: all connections to it are in use, and further requests wait.',
        content: {
          'application/json': object(
            {
              status: { type: 'string', const: 'ready' },
              code: { type: 'string', const: 'DATABASE_BUSY' },
            },
            { optional: ['code'] },
          ),
        },
      },
      otherAnswers: {
        503: {
          description: 'Not now.',
          content: {
            'application/json': object({
              status: { type: 'string', const: 'unavailable' },
              code: { type: 'string', enum: ['DATABASE_AWAY', 'SCHEMA_OUTDATED', 'STOPPING'] },
            }),
          },
        },
      },
      refusals: [],
    },
  },
];
