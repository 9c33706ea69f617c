import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderEnvExample } from '../../config/environment';

// Run from the sources: npx tsx src/cli/env-example.ts
writeFileSync(join(__dirname, '..', '..', '.env.example'), renderEnvExample());
