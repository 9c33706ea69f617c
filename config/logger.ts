import { winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';

/**
 * What is written to the console: `error`, `warn`, `info`, `http` (each request) or `debug`. It goes to stderr:
 * stdout is for what a command answers.
 */
const logger = ({ env }: Core.Config.Shared.ConfigParams) => ({
  level: env('LOG_LEVEL', 'http'),
  transports: [
    new winston.transports.Console({ stderrLevels: Object.keys(winston.config.npm.levels) }),
  ],
});

export default logger;
