import { generators } from '@strapi/typescript-utils';
import { registeredStrapi } from './registered-strapi';

/** Writes the TypeScript types of all compiled schemas to `generated/` in `types`, or in the given folder. */
async function generateTypes(folder: string | undefined): Promise<void> {
  const { root, strapi } = await registeredStrapi();
  await generators.generate({
    strapi,
    pwd: root,
    rootDir: folder,
    logger: { silent: true, debug: false },
    artifacts: { contentTypes: true, components: true },
  });
  await strapi.destroy();
}

void generateTypes(process.argv[2]).then(() => process.exit());
