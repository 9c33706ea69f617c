// Boots Lectern on DATABASE_URL, answers a few requests of its own, and stops.
// With PLANTED set it also connects there, to prove that a watch on connections sees it.
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = join(__dirname, '..', '..');
const PATHS = [
  '/live',
  '/ready',
  '/api/interviews?populate=*',
  '/graphql',
  '/admin',
  '/admin/init',
];

const serveOnce = async () => {
  const strapi = await createStrapi({ appDir: root, distDir: join(root, 'dist') }).load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const { port } = strapi.server.httpServer.address();
  for (const path of PATHS) await fetch(`http://127.0.0.1:${port}${path}`).then((it) => it.text());
  console.log(port);
  if (process.env.PLANTED) await fetch(process.env.PLANTED).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await strapi.destroy();
};

serveOnce().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
