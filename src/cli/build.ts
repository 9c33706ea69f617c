import { join } from 'node:path';
import { Command } from 'commander';
import { applyQuietEnvironment, loadEnvironmentFile } from '../../config/environment';
import { withFolderLock } from '../../database/embedded/folder-lock';
import { buildAdmin, fingerprintAdmin, isAdminCurrent } from './building/admin-part';
import { buildServer, fingerprintServer, isServerCurrent } from './building/server-part';
import { findProjectRoot } from './project-root';
import { complain, describeDuration, say } from './terminal';

interface Part {
  readonly name: string;
  readonly fingerprint: (root: string) => string;
  readonly isCurrent: (root: string, wanted: string) => boolean;
  readonly build: (root: string, wanted: string) => Promise<void>;
}

interface BuildOptions {
  readonly ifNeeded?: boolean;
  readonly server?: boolean;
}

const SERVER: Part = {
  name: 'server',
  fingerprint: fingerprintServer,
  isCurrent: isServerCurrent,
  build: buildServer,
};
const ADMIN: Part = {
  name: 'admin panel',
  fingerprint: fingerprintAdmin,
  isCurrent: isAdminCurrent,
  build: buildAdmin,
};

const main = async (): Promise<void> => {
  const program = new Command('npm run build --')
    .description('Compiles the server and builds the admin panel.')
    .option('--if-needed', 'only what is not current')
    .option('--server', 'only the server');
  const options = program.parse().opts<BuildOptions>();
  const root = findProjectRoot();
  loadEnvironmentFile(root);
  applyQuietEnvironment();
  const parts = options.server ? [SERVER] : [SERVER, ADMIN];
  const isDue = (part: Part) => !options.ifNeeded || !part.isCurrent(root, part.fingerprint(root));
  if (!parts.some(isDue)) return;
  const onWait = (pid: number) => {
    say(`Waiting for process ${pid}, which is building here …`);
  };
  await withFolderLock(
    join(root, '.cache', 'build-locks'),
    async () => {
      for (const part of parts) if (isDue(part)) await run(part, root); // asked again: another may have built
    },
    { onWait },
  );
};

const run = async (part: Part, root: string): Promise<void> => {
  say(`Building the ${part.name} …`);
  const begin = performance.now();
  await part.build(root, part.fingerprint(root));
  say(`Built the ${part.name} in ${describeDuration(performance.now() - begin)}.`);
};

main().catch((error: unknown) => {
  complain(error instanceof Error ? error.message : String(error));
  complain('The build failed; see above.');
  process.exitCode = 1;
});
