// Boots Lectern on DATABASE_URL and stops it again: what is left is a database to copy.
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = join(__dirname, '..', '..');

const bootOnce = async () => {
  const strapi = await createStrapi({
    appDir: root,
    distDir: join(root, 'dist'),
    serveAdminPanel: false,
  }).load();
  await strapi.destroy();
};

bootOnce().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
