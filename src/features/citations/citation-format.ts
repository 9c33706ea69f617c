/** The forms of a citation, in the order in which they are preferred where all are equally welcome. */
export const CITATION_FORMATS = ['text', 'html', 'bibtex', 'ris', 'csl-json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** The styles that a text or a page can have; data has none. */
export const CITATION_STYLES = ['apa', 'chicago', 'mla'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

interface FormatFacts {
  readonly mediaType: string;
  /** As sent. */
  readonly contentType: string;
  /** Of a file that a reference manager opens; null for what is shown. */
  readonly extension: string | null;
}

export const FORMAT_FACTS: Readonly<Record<CitationFormat, FormatFacts>> = {
  text: { mediaType: 'text/plain', contentType: 'text/plain; charset=utf-8', extension: null },
  html: { mediaType: 'text/html', contentType: 'text/html; charset=utf-8', extension: null },
  bibtex: {
    mediaType: 'application/x-bibtex',
    contentType: 'application/x-bibtex; charset=utf-8',
    extension: 'bib',
  },
  ris: {
    mediaType: 'application/x-research-info-systems',
    contentType: 'application/x-research-info-systems; charset=utf-8',
    extension: 'ris',
  },
  'csl-json': {
    mediaType: 'application/vnd.citationstyles.csl+json',
    contentType: 'application/vnd.citationstyles.csl+json',
    extension: null,
  },
};
