import { createServer } from 'node:net';
import { findFreePort, portCandidates } from '../../../../database/embedded/port';

describe('portCandidates', () => {
  it('begins with the preferred port and ends with whatever the system gives', () => {
    const candidates = portCandidates({ preferred: 54_329 });
    expect(candidates[0]).toBe(54_329);
    expect(candidates[1]).toBe(54_330);
    expect(candidates.at(-1)).toBe(0);
  });

  it('leaves out ports that are known to be taken', () => {
    const candidates = portCandidates({ preferred: 54_329, avoid: new Set([54_329, 54_330]) });
    expect(candidates[0]).toBe(54_331);
  });

  it('never goes past the last port', () => {
    expect(portCandidates({ preferred: 65_535 })).toEqual([65_535, 0]);
  });
});

describe('findFreePort', () => {
  it('passes over a port in use', async () => {
    const server = createServer();
    const taken = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    const port = await findFreePort({ preferred: taken });
    expect(port).not.toBe(taken);
    expect(port).toBeGreaterThan(0);
    server.close();
  });
});
