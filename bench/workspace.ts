import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findFreePort } from '../database/embedded';
import { findProjectRoot } from '../src/cli/project-root';
import type { LoadGenerator } from './load/generator';
import type { Cluster } from './postgres/cluster';
import type { Cores } from './servers/cores';

/** What all steps of a run share. */
export interface Workspace {
  readonly root: string;
  /** Of logs and databases. */
  readonly folder: string;
  readonly cluster: Cluster;
  readonly load: LoadGenerator;
  /** Null: processes run where the system puts them. */
  readonly cores: Cores | null;
  readonly logLevel: string;
  /** Told what is going on. */
  readonly progress: (line: string) => void;
  /** Told what was found out. */
  readonly print: (text: string) => void;
  /** Work to be undone at the end, last first, whatever happens. */
  readonly cleanUp: (undo: () => Promise<void>) => void;
  /** Throws when the user has asked to stop. */
  readonly checkInterruption: () => void;
  /** A port for the next server. */
  readonly nextPort: () => Promise<number>;
}

/** The folder of the benchmark's own files. */
export const openFolder = (): { readonly root: string; readonly folder: string } => {
  const root = findProjectRoot(__dirname);
  const folder = join(root, '.tmp', 'bench');
  mkdirSync(join(folder, 'logs'), { recursive: true });
  return { root, folder };
};

export const createPorts = (first: number): (() => Promise<number>) => {
  const given = new Set<number>();
  return async () => {
    const port = await findFreePort({ preferred: first, avoid: given });
    given.add(port);
    return port;
  };
};
