// A whole second server on DATABASE_URL, in a process of its own: prints its address, runs until it is killed.
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
  console.log(`listening http://127.0.0.1:${strapi.server.httpServer.address().port}`);
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
