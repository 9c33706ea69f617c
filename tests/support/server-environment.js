// Where suites run that boot the server: it is loaded outside of jest's sandbox, so that each suite of a worker
// finds most packages as its predecessors left them, in memory. That saves half of each start.
const { sep, join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

const ROOT = join(__dirname, '..', '..');

/** What holds the state of a server, or is changed by one or by its tests: each suite gets it anew. */
const OF_ONE_SERVER = ['dist', 'node_modules/@strapi', 'node_modules/@node-rs'].map(
  (folder) => join(ROOT, folder) + sep,
);

/** Not the packages that such a package brings along. */
const isOfOneServer = (path) =>
  OF_ONE_SERVER.some(
    (folder) => path.startsWith(folder) && !path.slice(folder.length).includes('node_modules'),
  );

module.exports = class ServerEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.settings = { ...process.env };
    // Settings that a suite makes are the server's.
    this.global.process.env = process.env;
    this.global.outside = { require, Date, process };
  }

  async teardown() {
    for (const name of Object.keys(process.env))
      if (!(name in this.settings)) delete process.env[name];
    Object.assign(process.env, this.settings);
    for (const path of Object.keys(require.cache)) {
      if (isOfOneServer(path)) delete require.cache[path];
    }
    await super.teardown();
  }
};
