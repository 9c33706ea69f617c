import type { SortOrder } from '../../../contract/list-cursor';
import type { UnknownRecord } from '../../../lib/record';
import type { CitationMaker, CitedWork } from '../cited-work';
import type { DescribedPage } from '../described-page';
import type { FormLayout } from '../form-layout';
import { FORMER_PATHS } from '../former-path';
import type { View, ViewName } from '../view';

/** What of a document is read for something, in the parameters of a read. */
export interface ReadShape {
  readonly fields: readonly string[];
  readonly populate: UnknownRecord;
}

export type ReadAction = 'find' | 'findOne';

/** How lists of a type are narrowed and read on. */
export interface ListingDeclaration {
  /** In words of Strapi's filters: where each shortcut looks. */
  readonly shortcuts: Readonly<Record<string, readonly string[]>>;
  /** Whether a document of it is there in several languages. */
  readonly isTranslated: boolean;
  /** Required attributes of one value, beyond those that all types have, by which a cursor can go on. */
  readonly cursorFields: readonly string[];
}

/** The page of a document on the public site. */
interface PageDeclaration {
  /** Where it is if nobody says otherwise, with `{slug}`. */
  readonly path: string;
  /** As settings call it: `an interview`. */
  readonly called: string;
}

/** How documents are told apart where they are picked to be linked. */
interface PickedDeclaration {
  /** Attributes that are read for it. */
  readonly fields: readonly string[];
  /** A relation whose name is told, and the attribute that holds the name. */
  readonly link: readonly [relation: string, nameField: string] | null;
  /** The attribute by which the newest come first; null where names are in order. */
  readonly newestBy: string | null;
  /** What is told of one, the most telling first. */
  readonly tell: (row: unknown) => readonly (string | null)[];
}

/** The attributes that carry what many types have; null where one has it not. */
export interface CarryingFields {
  /** When it came out or takes place: a day, or a moment. */
  readonly date: string;
  readonly isDateTime: boolean;
  /** What it says of itself in a few sentences. */
  readonly text: string;
  /** The relation to the experts whose work it is, or who speak. */
  readonly people: string;
  /** The way to its picture; a relation's first target has it where there are two steps. */
  readonly picture: readonly [field: string] | readonly [people: string, field: string] | null;
}

/** A feed with all documents of the type. */
interface FeedDeclaration {
  readonly title: string;
  /** The attribute of the day or moment by which the newest come first. */
  readonly dateField: string;
  /** Where the whole text is, beside `fields.text`. */
  readonly body:
    | { readonly kind: 'blocks'; readonly field: string }
    /** After `fields.text`. */
    | { readonly kind: 'turns'; readonly field: string }
    | null;
}

/** What the institute brings out. */
export interface WorkDeclaration {
  readonly kind: 'interview' | 'publication';
  readonly cited: ReadShape;
  /** The work in the words of CSL, of what `cited` reads. */
  readonly cite: (row: unknown, make: CitationMaker) => CitedWork;
}

/** Relations to work: of an expert all that names them, of a topic what is filed under it. */
interface WorkOwnerDeclaration {
  /** The attribute of work that leads here. */
  readonly by: 'people' | 'topics' | 'show';
  /** The relation to the one above it, whose work it is, too. */
  readonly parentField: string | null;
}

/** What of a document makes its structured data and its card. */
export interface DescribedDeclaration {
  readonly shape: ReadShape;
  /** What its card alone is made of, where that is less. */
  readonly cardShape?: ReadShape;
  /** Of what one of both reads. */
  readonly describe: (row: UnknownRecord) => DescribedPage;
}

/** How documents stand in a calendar. */
interface CalendarDeclaration {
  readonly end: string;
  readonly place: string;
  readonly url: string;
}

/** What stands between a draft and its publication. */
export interface DraftProblem {
  readonly path: readonly string[];
  readonly code: string;
  readonly message: string;
}

/** What the panel knows of a type. It is loaded with each form, so the rest of a declaration is not in it. */
export interface EditedType {
  readonly uid: string;
  /** How people call one of them, in messages. */
  readonly noun: string;
  /** How its documents are called in addresses of the API (`/api/interviews`). */
  readonly plural: string;
  /** The attribute that names a document and that its slug is made from; null where there is no slug. */
  readonly nameField: 'name' | 'title' | null;
  /** Whether related publications are proposed while it is written. */
  readonly suggestsRelated: boolean;
  readonly picked: PickedDeclaration | null;
  readonly layout: Omit<FormLayout, 'uid'>;
}

/**
 * All that the product knows of a content type beyond its Strapi schema. Every surface reads it here; nothing else
 * names a type to treat it apart. It is data, and functions of a row.
 */
export interface ContentType extends EditedType {
  /** The slug of one among the samples, for the API's description; null: the samples have none. */
  readonly example: string | null;

  /** Relations whose targets must be published before the document may be. */
  readonly requiresPublished: readonly string[];
  /** The attribute that holds the transcript, if any. */
  readonly transcriptField: 'transcript' | null;
  /** Attributes that hold a recording, or its address. */
  readonly audio: { readonly file: string; readonly url: string } | null;
  /** The relation among whose documents one comes before or after another, by date. */
  readonly neighboursIn: string | null;
  /** JSON attributes that hold a list of strings. */
  readonly stringLists: readonly string[];
  /** JSON attributes that hold a list of paths on a former site. */
  readonly pathLists: readonly string[];
  /** Attributes that hold an ORCID iD. */
  readonly orcids: readonly string[];
  /** What else publication demands. */
  readonly publicationProblems: ((draft: UnknownRecord) => readonly DraftProblem[]) | null;

  /** What the roles of the users-permissions plugin may read. */
  readonly access: Readonly<Record<'public' | 'authenticated', readonly ReadAction[]>>;
  /** The order of its documents where nobody asks for another. */
  readonly order: SortOrder;
  readonly listing: ListingDeclaration | null;
  readonly views: Readonly<Record<ViewName, View>>;
  /** What full views have beyond the document: HTML of blocks, and how long a text is. */
  readonly html: { readonly member: string; readonly field: string } | null;
  readonly length: { readonly of: 'blocks' | 'turns'; readonly field: string } | null;
  readonly fields: CarryingFields | null;
  /** Documents of such types are listed, counted, cited and related together, as what the institute brings out. */
  readonly work: WorkDeclaration | null;
  readonly workOwner: WorkOwnerDeclaration | null;

  readonly page: PageDeclaration | null;
  readonly described: DescribedDeclaration | null;
  readonly feed: FeedDeclaration | null;
  /** A calendar beside the feed, of moments that begin at `fields.date`. */
  readonly calendar: CalendarDeclaration | null;
  /** What a feed of one document's work is made of. */
  readonly ownFeed: ReadShape | null;
}

const DEFAULTS = {
  example: null,
  requiresPublished: [],
  transcriptField: null,
  audio: null,
  neighboursIn: null,
  stringLists: [],
  pathLists: [FORMER_PATHS],
  orcids: [],
  publicationProblems: null,
  access: { public: ['find', 'findOne'], authenticated: ['find', 'findOne'] },
  listing: null,
  html: null,
  length: null,
  fields: null,
  work: null,
  workOwner: null,
  page: null,
  described: null,
  feed: null,
  calendar: null,
  ownFeed: null,
} as const satisfies Partial<ContentType>;

/** What a file of a type says beyond what editors meet; the rest is as it is with most types. */
export type ContentTypeDeclaration = Omit<ContentType, keyof EditedType | keyof typeof DEFAULTS> &
  Partial<Pick<ContentType, keyof typeof DEFAULTS>>;

/**
 * Names of pages, settings and messages are made of these, and checked. A bundler leaves out what only the server asks
 * for, since the call changes nothing.
 */
export const declareType = /* @__NO_SIDE_EFFECTS__ */ <
  const Edited extends EditedType,
  const Page extends PageDeclaration | null = null,
>(
  edited: Edited,
  declared: ContentTypeDeclaration & { readonly page?: Page },
): ContentType & Pick<Edited, 'noun' | 'plural'> & { readonly page: Page } => ({
  ...DEFAULTS,
  ...edited,
  ...declared,
});
