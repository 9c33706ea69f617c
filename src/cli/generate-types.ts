import { generators } from '@strapi/typescript-utils';
import { runCommand } from './command-line';
import { registeredStrapi } from './registered-strapi';

/** Writes the TypeScript types of all compiled schemas to `generated/` in `types`, or in the given folder. */
const generateTypes = async (folder: string | undefined): Promise<void> => {
  const { root, strapi } = await registeredStrapi();
  await generators.generate({
    strapi,
    pwd: root,
    rootDir: folder,
    logger: { silent: true, debug: false },
    artifacts: { contentTypes: true, components: true },
  });
  await strapi.destroy();
};

runCommand(() => generateTypes(process.argv[2]));
