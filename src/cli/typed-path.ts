import { resolve } from 'node:path';
import { cwd } from 'node:process';
import { processEnvironment } from '../../config/environment';

/** npm runs scripts in the project's folder, whatever folder a path was typed in. */
export const resolveTyped = (path: string): string =>
  resolve(processEnvironment().INIT_CWD ?? cwd(), path);
