import type { Core } from '@strapi/strapi';
import { watchConnections } from '../platform/orderly-stop';
import { openProject, type Project, type Purpose } from './project';
import { Interrupted, watchForShutdown, type Shutdown } from './shutdown';
import { destroyStrapi, loadStrapi } from './strapi-server';

export interface Running {
  readonly project: Project;
  readonly strapi: Core.Strapi;
  readonly shutdown: Shutdown;
}

export interface Errand {
  readonly purpose: Purpose;
  /** Told what happens to the database, a sentence at a time. */
  readonly report: (line: string) => void;
  /** Between the database and Strapi: the last moment to set the environment. */
  readonly prepare?: (project: Project) => Promise<void>;
  readonly work: (running: Running) => Promise<void>;
}

/**
 * Opens the database, boots Strapi, does the work and closes both again, whatever happens. A signal while
 * booting takes effect when Strapi has booted; later it is for the work to heed `shutdown`.
 */
export const runErrand = async ({ purpose, report, prepare, work }: Errand): Promise<void> => {
  const shutdown = watchForShutdown();
  shutdown.requested
    .then(() => {
      report('Stopping …');
    })
    .catch(() => undefined);
  const project = await openProject(purpose, report);
  try {
    await prepare?.(project);
    const strapi = await loadStrapi(project.root); // seconds, and worse to break off than to wait for
    const connections = watchConnections(strapi.server.httpServer);
    try {
      if (shutdown.isRequested()) throw new Interrupted('The process was asked to end');
      await work({ project, strapi, shutdown });
    } finally {
      await destroyStrapi(strapi, connections);
    }
  } finally {
    await project.close();
  }
};
