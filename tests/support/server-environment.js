// Where suites run that boot the server: it is loaded outside of jest's sandbox, so that each suite of a worker
// finds the packages as its predecessors left them, in memory. That saves two thirds of each start.
const { sep, join } = require('node:path');
const { TestEnvironment } = require('jest-environment-node');

const SERVER_CODE = join(__dirname, '..', '..', 'dist') + sep;

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
    // The server's own code holds what one server needs: the next suite gets it anew.
    for (const path of Object.keys(require.cache)) {
      if (path.startsWith(SERVER_CODE)) delete require.cache[path];
    }
    await super.teardown();
  }
};
