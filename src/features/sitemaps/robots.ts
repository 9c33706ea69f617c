export const ROBOTS_TYPE = 'text/plain; charset=utf-8';

export interface RobotsSetting {
  /** Paths that are of no use to robots: what is below them, too. */
  readonly closed: readonly string[];
  /** Absolute addresses. */
  readonly sitemaps: readonly string[];
}

/**
 * The Robots Exclusion Protocol (RFC 9309). Everything else is open: files that pages show, feeds, and the
 * API, from which pages that a search engine renders read their content.
 */
export const renderRobots = ({ closed, sitemaps }: RobotsSetting): string =>
  [
    'User-agent: *',
    ...(closed.length === 0 ? ['Disallow:'] : closed.map((path) => `Disallow: ${path}`)),
    ...(sitemaps.length === 0 ? [] : ['', ...sitemaps.map((url) => `Sitemap: ${url}`)]),
    '',
  ].join('\n');
