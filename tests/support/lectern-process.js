// A second server on DATABASE_URL, in a process of its own: prints its port, runs until it is killed.
// Its public reads are those of Strapi's own stack, one expert or all, as its tests need them.
const { join } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = join(__dirname, '..', '..');
const EXPERT = 'api::expert.expert';

const answerExperts =
  (url) =>
  async ({ method, path, query }) => {
    if (method !== 'GET' || !path.startsWith('/api/experts')) return null;
    const answer = await fetch(`${url()}${path}?${query}`, {
      headers: { Cookie: 'past=the-cache' },
    });
    const body = await answer.text();
    const data = [JSON.parse(body).data ?? []].flat();
    return {
      status: answer.status,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      dependencies: {
        documents: data.map(({ documentId }) => documentId),
        types: path === '/api/experts' ? [EXPERT] : [],
        relations: [],
      },
    };
  };

const serve = async () => {
  const strapi = await createStrapi({
    appDir: root,
    distDir: join(root, 'dist'),
    serveAdminPanel: false,
  }).load();
  strapi.server.mount();
  await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;
  const { publicReads } = strapi.get('lectern.context');
  const answerFirst = publicReads.answer.bind(publicReads);
  const answerLast = answerExperts(() => url);
  publicReads.answer = async (request) => (await answerFirst(request)) ?? answerLast(request);
  console.log(`listening ${url}`);
};

serve().catch((error) => {
  console.error(error);
  process.exit(1);
});
