import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { parseSitemap, parseSitemapIndex, type SitemapItem } from 'sitemap';
import { validateXML } from 'xmllint-wasm';

const FIXTURES = join(__dirname, '..', 'fixtures', 'sitemaps');
/** The official schema ships in the package, beside what its `exports` name. */
const PACKAGE = dirname(require.resolve('sitemap/package.json'));

const fixture = (fileName: string) => ({
  fileName,
  contents: readFileSync(join(FIXTURES, fileName), 'utf8'),
});

/** What libxml2 finds wrong with a sitemap, by the official schema; empty where it is valid. */
export const problemsOf = async (xml: string): Promise<readonly string[]> => {
  const official = readFileSync(join(PACKAGE, 'schema', 'sitemap.xsd'), 'utf8');
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: xml },
    schema: [fixture('files.xsd')],
    preload: [
      { fileName: 'sitemap.xsd', contents: official },
      fixture('news.xsd'),
      fixture('link.xsd'),
    ],
    initialMemoryPages: 4_096,
    maxMemoryPages: 32_768,
  });
  return errors.map(({ rawMessage }) => rawMessage);
};

/** The same for an index. */
export const problemsOfIndex = async (xml: string): Promise<readonly string[]> => {
  const { errors } = await validateXML({
    xml: { fileName: 'index.xml', contents: xml },
    schema: [fixture('index.xsd')],
  });
  return errors.map(({ rawMessage }) => rawMessage);
};

/** A sitemap as the package's own parser reads it. */
export const readSitemap = (xml: string): Promise<SitemapItem[]> =>
  parseSitemap(Readable.from([xml]));

/** The addresses in an index. */
export const readIndex = async (
  xml: string,
): Promise<readonly { readonly url: string; readonly lastmod?: string | undefined }[]> =>
  parseSitemapIndex(Readable.from([xml]));
