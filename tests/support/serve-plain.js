// Boots Lectern on DATABASE_URL, prints its port, and serves until its input ends.
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = join(__dirname, '..', '..');

const serve = async () => {
  const strapi = await createStrapi({
    appDir: root,
    distDir: join(root, 'dist'),
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  console.log(`port ${strapi.server.httpServer.address().port}`);
  process.stdin.resume().once('end', () => strapi.destroy().then(() => process.exit(0)));
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
