import { adminApi } from '@strapi/strapi/admin';
import { editedTypeOf } from '../../features/content/edited-types';
import { documentWithLabel, withLabel } from '../../features/editing/picker-label';
import { isRecord, valueAt } from '../../lib/record';
import type { Endpoint } from '../saving/endpoints';
import { addStyle } from '../style';

type LabelledEndpoint = 'searchRelations' | 'getRelations' | 'getDocument';

/** Has pickers, and the lists of what is linked, tell by what a document differs from others of its name. */
export const labelLinks = (): void => {
  addStyle(TWO_LINES);
  // The content manager adds its endpoints later than their types are known: definitions are changed in place.
  const api = adminApi as unknown as {
    enhanceEndpoints(options: {
      endpoints: Record<LabelledEndpoint, (definition: Endpoint) => void>;
    }): void;
  };
  api.enhanceEndpoints({
    endpoints: {
      searchRelations: labelResults,
      getRelations: labelResults,
      getDocument: labelDocument,
    },
  });
};

const labelResults = (endpoint: Endpoint): void => {
  const readAnswer = endpoint.transformResponse ?? ((response: unknown) => response);
  endpoint.transformResponse = (response, meta, asked) => {
    const answer = readAnswer(response, meta, asked);
    const results = valueAt(answer, 'results');
    if (!isRecord(answer) || !Array.isArray(results)) return answer;
    return { ...answer, results: results.map((result) => withLabel(result, writeDay)) };
  };
};

/** Of what was picked and not saved yet, the list shows the document itself. Forms leave the label out. */
const labelDocument = (endpoint: Endpoint): void => {
  const read = endpoint.queryFn;
  if (!read) return;
  endpoint.queryFn = async (asked, ...rest) => {
    const answer = await read(asked, ...rest);
    const document = valueAt(answer.data, 'data');
    if (!isRecord(answer.data) || !isRecord(document) || !editedTypeOf(asked.model)) return answer;
    const labelled = documentWithLabel(asked.model, document, writeDay);
    return { ...answer, data: { ...answer.data, data: labelled } };
  };
};

/** “5 Mar 2024”, in the panel's language. */
export const writeDay = (day: string): string => {
  const { lang } = document.documentElement;
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime())
    ? day
    : date.toLocaleDateString(lang || undefined, { dateStyle: 'medium', timeZone: 'UTC' });
};

const OPTION = '[role="listbox"]:has([data-lectern="create"])';
const LINKED = 'li > [data-handler-id]';
const LABELS = `${OPTION} [role="option"] svg + span, ${LINKED} button > span:only-child`;

/**
 * A name and what tells it from others stand on a line each. Each line is cut at its end where there is no room, so
 * that the badge beside it stays in view, and runs in the direction of its own letters. On a phone a long name takes
 * both lines. Whoever may create nothing does not see it offered.
 */
const TWO_LINES = `
:is(${LABELS}) {
  display: block;
  font-size: 1.2rem;
  line-height: 1.35;
  overflow: hidden;
  text-align: start;
  text-overflow: ellipsis;
  unicode-bidi: plaintext;
  white-space: pre;
}
:is(${LABELS})::first-line { font-size: 1.4rem; }
@media (max-width: 32rem) {
  :is(${LABELS}) {
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    display: -webkit-box;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
}
${OPTION} [data-radix-scroll-area-viewport] > div { display: block !important; }
${OPTION} [role="option"] div:has(> svg + span) { min-width: 0; }
${OPTION} [role="option"] :is(svg, [role="status"]) { flex-shrink: 0; }
[role="option"]:is([data-lectern="absent"], [aria-disabled="true"]):has([data-lectern="create"]) { display: none; }
${LINKED} { height: calc(100% - 4px); padding-block: 0; }
${LINKED} button:has(> span:only-child) { text-align: start; width: 100%; }`;
