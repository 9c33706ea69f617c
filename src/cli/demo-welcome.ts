import type { DemoAdmin } from './demo-admin';

export interface Welcome {
  /** Where the server is reached, without a slash at the end. */
  readonly address: string;
  readonly admin: DemoAdmin;
  /** The slug of a published interview, for the examples. */
  readonly slug: string | null;
}

/** What the demo prints once it listens. */
export const renderWelcome = ({ address, admin, slug }: Welcome): string => {
  const query = slug === null ? 'interviews' : `interviews(filters: { slug: { eq: "${slug}" } })`;
  const graphql = JSON.stringify({ query: `{ ${query} { title transcript { speaker text } } }` });
  return `
Lectern is ready.

  Admin panel   ${address}/admin
${renderAdmin(admin)}

  REST          ${address}/api/interviews
                curl '${address}/api/interviews${slug === null ? '' : `/${slug}`}'
                every route: ${address}/docs

  GraphQL       ${address}/graphql
                curl -H 'content-type: application/json' ${address}/graphql \\
                  -d '${graphql}'

  For readers   ${address}/feeds/interviews.rss
                ${address}/sitemap.xml

Ctrl-C stops everything.
`;
};

const renderAdmin = (admin: DemoAdmin): string => {
  const email = `  E-mail        ${admin.email}`;
  switch (admin.kind) {
    case 'created':
    case 'reset':
      return `${email}\n  Password      ${admin.password}   (shown only now: write it down)`;
    case 'kept':
      return `${email}\n  Password      as shown at the first start; for a new one: npm run demo -- --reset-admin`;
  }
};
