import type { Core } from '@strapi/strapi';

const MEGABYTE = 1024 * 1024;

const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  // Attempts are counted by features/attempts, for all processes.
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      ratelimit: { enabled: false },
    },
  },
  email: { config: { ratelimit: { enabled: false } } },
  graphql: {
    config: {
      endpoint: '/graphql',
      shadowCRUD: true,
      defaultLimit: 25,
      maxLimit: 100,
      depthLimit: 12,
      apolloServer: {
        introspection: env('NODE_ENV') !== 'production' || env.bool('GRAPHQL_INTROSPECTION', true),
        cors: false,
      },
    },
  },
  upload: {
    config: {
      sizeLimit: env.int('UPLOAD_MAX_MEGABYTES', 200) * MEGABYTE,
      security: {
        allowedTypes: [
          'image/png',
          'image/jpeg',
          'image/webp',
          'image/avif',
          'image/gif',
          'audio/*',
          'application/pdf',
          'text/vtt',
          'text/plain',
        ],
        deniedTypes: ['image/svg+xml', 'text/html'],
      },
    },
  },
  i18n: { enabled: true },
});

export default plugins;
