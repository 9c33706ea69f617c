'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** Runs a compiled command as it is. Nothing is compiled here: the folder of the code may be read-only. */
const [name, ...args] = process.argv.slice(2);
const file = join(__dirname, '..', 'dist', 'src', 'cli', `${name}.js`);
if (existsSync(file)) {
  process.argv = [process.argv[0], file, ...args];
  require(file);
} else {
  process.stderr.write('Lectern is not built yet: run npm run build, then try again.\n');
  process.exitCode = 2;
}
