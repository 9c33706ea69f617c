import type { Core } from '@strapi/strapi';

/** What is written to the console: `error`, `warn`, `info`, `http` (each request) or `debug`. */
const logger = ({ env }: Core.Config.Shared.ConfigParams) => ({ level: env('LOG_LEVEL', 'http') });

export default logger;
