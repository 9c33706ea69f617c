import { createWithRole, signIn, signInAsAdmin, type AdminSession } from './admin-session';
import {
  draft,
  EXPERT,
  expertData,
  INTERVIEW,
  interviewData,
  PUBLICATION,
  publicationData,
  published,
  SHOW,
  TOPIC,
} from './content';
import { request, type Answer, type Json } from './http';
import { startLectern, type Lectern } from './lectern';

/** The types that have previews, by their name in addresses. */
export const PREVIEWED: Readonly<Record<string, string>> = {
  experts: EXPERT,
  interviews: INTERVIEW,
  publications: PUBLICATION,
};

export const LINK = '/newsroom/preview-links';

/** Drafts, by the name of their type in addresses. */
type Drafts = Readonly<Record<string, Json>>;

/** A Lectern with drafts, those who may make links to them, and what they do. */
export interface PreviewSetup {
  readonly lectern: Lectern;
  readonly admin: AdminSession;
  readonly editor: AdminSession;
  readonly author: AdminSession;
  readonly partnerManager: AdminSession;
  /** Those that links are made to, with “Own” in their texts. */
  readonly own: Drafts;
  /** Others, with “Secret” in theirs. */
  readonly others: Drafts;
  /** Asks for a link. */
  ask(session: AdminSession, plural: string, more?: Json): Promise<Answer>;
  /** The token of a link that the editor makes. */
  tokenFor(plural: string, more?: Json): Promise<string>;
  get(path: string, token?: string, headers?: Record<string, string>): Promise<Answer>;
  page(token: string, headers?: Record<string, string>): Promise<Answer>;
}

export const openPreviewSetup = async (): Promise<PreviewSetup> => {
  const lectern = await startLectern();
  const admin = await signInAsAdmin(lectern);
  const as = async (code: string): Promise<AdminSession> =>
    signIn(lectern, await createWithRole(lectern, code));
  const editor = await as('strapi-editor');
  const author = await as('strapi-author');
  const partnerManager = await as('lectern-partner-manager');
  const site = { publisherName: 'Meridian Institute', siteUrl: 'https://www.example.org' };
  await lectern.documents('api::site.site').create({ data: site });
  const own = await makeDrafts(lectern, 'Own');
  const others = await makeDrafts(lectern, 'Secret');
  const ask = (session: AdminSession, plural: string, more: Json = {}): Promise<Answer> => {
    const { documentId } = own[plural];
    const locale = plural === 'experts' ? '' : 'en';
    return session.request(LINK, { json: { uid: PREVIEWED[plural], documentId, locale, ...more } });
  };
  const get: PreviewSetup['get'] = (path, token, headers = {}) =>
    request(`${lectern.url}${path}`, { headers, ...(token ? { token } : {}) });
  return {
    lectern,
    admin,
    editor,
    author,
    partnerManager,
    own,
    others,
    ask,
    get,
    tokenFor: async (plural, more) => {
      const { body } = await ask(editor, plural, more);
      return body.data.url.replace(/^.*\/preview\//, '');
    },
    page: (token, headers = { accept: 'text/html' }) =>
      get(`/preview/${token}`, undefined, headers),
  };
};

/** Status and code, also of a page. */
export const outcomeOf = ({ status, body }: Answer): unknown[] => [
  status,
  body?.error?.details?.code ?? /PREVIEW_LINK_\w+/.exec(String(body))?.[0],
];

const blocks = (text: string): Json => [
  { type: 'paragraph', children: [{ type: 'text', text }] },
  {
    type: 'paragraph',
    children: [
      { type: 'link', url: 'mailto:a@b.example', children: [{ type: 'text', text: 'Mail' }] },
      { type: 'link', url: 'https://a.example', children: [{ type: 'text', text: 'A link' }] },
    ],
  },
];

const makeDrafts = async (lectern: Lectern, word: string): Promise<Drafts> => {
  const topic = await published(lectern, TOPIC, { name: `${word} topic` });
  const show = await published(lectern, SHOW, { title: `${word} show` });
  const topics = [topic.documentId];
  const expert = await draft(
    lectern,
    EXPERT,
    expertData({ name: `${word} expert`, jobTitle: 'adviser', biography: blocks(word), topics }),
  );
  const publication = await draft(
    lectern,
    PUBLICATION,
    publicationData({
      title: `${word} publication`,
      body: blocks(`${word} body`),
      doi: '10.1234/abc',
      topics,
      authors: [expert.documentId],
    }),
  );
  const interview = await draft(
    lectern,
    INTERVIEW,
    interviewData({
      title: `${word} interview`,
      standfirst: `${word} standfirst.`,
      topics,
      show: show.documentId,
      guests: [expert.documentId],
      duration: 60,
      relatedPublications: [publication.documentId],
      transcript: [
        { speaker: 'Tom Brandt', role: 'host', text: `${word} question?`, start: 0, end: 4 },
        {
          speaker: `${word} expert`,
          role: 'guest',
          text: '<b>Marked</b> & said.',
          start: 5,
          end: 9,
        },
      ],
    }),
  );
  return { experts: expert, publications: publication, interviews: interview };
};
