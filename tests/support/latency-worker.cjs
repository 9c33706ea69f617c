const http = require('node:http');
const { performance } = require('node:perf_hooks');
const { parentPort, workerData } = require('node:worker_threads');

/** Asks for each path in turn until the end, and tells how long each took, in milliseconds. */
const { url, paths, end } = workerData;
const agent = new http.Agent({ keepAlive: true });
const once = (path) =>
  new Promise((resolve, reject) => {
    const begun = performance.now();
    http
      .get(`${url}${path}`, { agent }, (answer) => {
        answer.resume();
        answer.on('end', () => resolve([performance.now() - begun, answer.statusCode]));
      })
      .on('error', reject);
  });
(async () => {
  const times = Object.fromEntries(paths.map((path) => [path, []]));
  const statuses = new Set();
  while (Date.now() < end) {
    for (const path of paths) {
      const [time, status] = await once(path);
      times[path].push(time);
      statuses.add(status);
    }
  }
  agent.destroy();
  parentPort.postMessage({ times, statuses: [...statuses] });
})();
