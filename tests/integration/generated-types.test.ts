import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PROJECT_ROOT } from '../support/test-environment';

it.each(['contentTypes.d.ts', 'components.d.ts'])(
  'types/generated/%s is what the schemas say: otherwise run npm run types:generate',
  (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-types-'));
    try {
      const command = join(PROJECT_ROOT, 'dist', 'src', 'cli', 'generate-types.js');
      execFileSync(process.execPath, [command, relative(PROJECT_ROOT, folder)], {
        cwd: PROJECT_ROOT,
      });

      const generated = readFileSync(join(folder, 'generated', file), 'utf8');
      const committed = readFileSync(join(PROJECT_ROOT, 'types', 'generated', file), 'utf8');
      expect(generated).toBe(committed);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
