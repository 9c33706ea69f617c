import { formats, winston } from '@strapi/logger';
import type { Core } from '@strapi/strapi';
import { withoutParameterValues } from '../src/contract/logged-url';

/**
 * What is written to the console: `error`, `warn`, `info`, `http` (each request) or `debug`. It goes to stderr:
 * stdout is for what a command answers.
 */
const logger = ({ env }: Core.Config.Shared.ConfigParams) => ({
  format: winston.format.combine(formats.prettyPrint(), hideParameterValues()),
  level: env('LOG_LEVEL', 'http'),
  transports: [
    new winston.transports.Console({ stderrLevels: Object.keys(winston.config.npm.levels) }),
  ],
});

/** Whoever writes a line: errors tell addresses, too. */
const hideParameterValues = winston.format((line) => {
  const text = line[WRITTEN];
  return typeof text === 'string' ? { ...line, [WRITTEN]: withoutParameterValues(text) } : line;
});

/** Where winston keeps a line as it will be written. */
const WRITTEN = Symbol.for('message');

export default logger;
