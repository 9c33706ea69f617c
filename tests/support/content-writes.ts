import { isNativeError } from 'node:util/types';
import fc from 'fast-check';
import {
  EXPERT,
  expertData,
  INTERVIEW,
  nextNumber,
  publicationData,
  PUBLICATION,
  SHOW,
  TOPIC,
  turns,
} from './content';
import type { Json } from './http';
import type { Lectern } from './lectern';

/** A random write: what to do, and numbers that choose what to do it to. */
export interface RandomWrite {
  readonly name: keyof typeof WRITES;
  readonly picks: readonly number[];
}

interface Choice {
  readonly lectern: Lectern;
  /** One of the existing documents of a type, or null if there is none. */
  readonly one: (uid: string, index?: number) => Promise<Json>;
  /** Some of them. */
  readonly some: (uid: string) => Promise<string[]>;
  /** The draft or published status. */
  readonly status: 'draft' | 'published';
  readonly uid: string;
}

const TYPES = [INTERVIEW, PUBLICATION, EXPERT, TOPIC, SHOW];
const WITH_DRAFTS = [INTERVIEW, PUBLICATION, EXPERT];
const FILE = 'plugin::upload.file';

const title = (uid: string): object =>
  [TOPIC, EXPERT].includes(uid)
    ? { name: `Name ${nextNumber()}` }
    : { title: `Title ${nextNumber()}` };

const newData = (uid: string): object => {
  if (uid === EXPERT) return expertData();
  if (uid === PUBLICATION) return publicationData();
  if (uid === INTERVIEW) {
    return {
      ...title(uid),
      airDate: '2025-03-07',
      standfirst: 'A talk.',
      transcript: turns(2),
      pullQuote: { text: 'Nobody loses face', attribution: 'Somebody' },
    };
  }
  return title(uid);
};

/** Every way in which content changes, by name. Each resolves when it has done what it could. */
const WRITES = {
  create: async ({ lectern, uid, status }: Choice) =>
    lectern.documents(uid).create({ data: newData(uid), status }),
  update: async ({ lectern, uid, status, one }: Choice) => {
    const found = await one(uid);
    return found && lectern.documents(uid).update({ ...found, data: title(uid), status });
  },
  publish: async ({ lectern, one, uid }: Choice) => {
    const found = WITH_DRAFTS.includes(uid) ? await one(uid) : null;
    return found && lectern.documents(uid).publish(found);
  },
  unpublish: async ({ lectern, one, uid }: Choice) => {
    const found = WITH_DRAFTS.includes(uid) ? await one(uid) : null;
    return found && lectern.documents(uid).unpublish(found);
  },
  discardDraft: async ({ lectern, one, uid }: Choice) => {
    const found = WITH_DRAFTS.includes(uid) ? await one(uid) : null;
    return found && lectern.documents(uid).discardDraft(found);
  },
  delete: async ({ lectern, one, uid }: Choice) => {
    const found = await one(uid);
    return found && lectern.documents(uid).delete(found);
  },
  linkInterview: async ({ lectern, one, some, status }: Choice) => {
    const found = await one(INTERVIEW);
    const show = await one(SHOW, 1);
    const data = {
      guests: await some(EXPERT),
      topics: await some(TOPIC),
      relatedPublications: await some(PUBLICATION),
      show: show?.documentId ?? null,
    };
    return found && lectern.documents(INTERVIEW).update({ ...found, data, status });
  },
  linkPublication: async ({ lectern, one, some, status }: Choice) => {
    const found = await one(PUBLICATION);
    const data = { authors: await some(EXPERT), topics: await some(TOPIC) };
    return found && lectern.documents(PUBLICATION).update({ ...found, data, status });
  },
  linkTopic: async ({ lectern, one }: Choice) => {
    const [child, parent] = [await one(TOPIC), await one(TOPIC, 1)];
    if (!child || child.documentId === parent?.documentId) return null;
    return lectern.documents(TOPIC).update({ ...child, data: { parent: parent?.documentId } });
  },
  component: async ({ lectern, one, status }: Choice) => {
    const found = await one(INTERVIEW);
    const data = { pullQuote: { text: `Quote ${nextNumber()}`, attribution: 'Somebody' } };
    return found && lectern.documents(INTERVIEW).update({ ...found, data, status });
  },
  componentRow: async ({ lectern }: Choice) =>
    lectern.strapi.db
      .query('interview.pull-quote')
      .updateMany({ where: {}, data: { attribution: `Voice ${nextNumber()}` } }),
  newFile: async ({ lectern, one, status }: Choice) => {
    const found = await one(PUBLICATION);
    const file = await lectern.documents(FILE).create({ data: fileData() });
    const data = { cover: file.id };
    return found && lectern.documents(PUBLICATION).update({ ...found, data, status });
  },
  editFile: async ({ lectern, one }: Choice) => {
    const found = await one(FILE);
    const data = { alternativeText: `Alternative ${nextNumber()}` };
    return found && lectern.strapi.db.query(FILE).update({ where: found, data });
  },
  deleteFile: async ({ lectern, one }: Choice) => {
    const found = await one(FILE);
    return found && lectern.strapi.db.query(FILE).delete({ where: found });
  },
  translate: async ({ lectern, one, status }: Choice) => {
    const found = await one(PUBLICATION);
    const data = publicationData({ title: `Titel ${nextNumber()}` });
    const documents = lectern.documents(PUBLICATION);
    return found && documents.update({ ...found, locale: 'de', data, status });
  },
  deleteTranslation: async ({ lectern, one }: Choice) => {
    const found = await one(PUBLICATION);
    return found && lectern.documents(PUBLICATION).delete({ ...found, locale: 'de' });
  },
  wipeLocale: async ({ lectern }: Choice) =>
    lectern.strapi.db.query(PUBLICATION).deleteMany({ where: { locale: 'de' } }),
  bulkPublish: async ({ lectern, some }: Choice) =>
    Promise.all(
      (await some(EXPERT)).map((documentId) => lectern.documents(EXPERT).publish({ documentId })),
    ),
  linkRow: async ({ lectern }: Choice) =>
    lectern.strapi.db.connection.raw(
      `delete from interviews_topics_lnk where id in (select max(id) from interviews_topics_lnk)`,
    ),
  reorderRow: async ({ lectern }: Choice) =>
    lectern.strapi.db.connection.raw(
      `update interviews_guests_lnk set expert_ord = 10 - expert_ord`,
    ),
} as const;

export const randomWrite: fc.Arbitrary<RandomWrite> = fc.record({
  name: fc.constantFrom('create', 'create', ...(Object.keys(WRITES) as (keyof typeof WRITES)[])),
  picks: fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 }),
});

/** A few documents of each type, linked, to begin with. */
export const someContent = async (lectern: Lectern): Promise<void> => {
  const make = async (uid: string, data: object = {}): Promise<string> => {
    const made: Json = await lectern
      .documents(uid)
      .create({ data: { ...newData(uid), ...data }, status: 'published' });
    return made.documentId;
  };
  for (let round = 0; round < 4; round += 1) {
    const [topic, expert, show] = [await make(TOPIC), await make(EXPERT), await make(SHOW)];
    const links = { topics: [topic] };
    const publication = await make(PUBLICATION, { ...links, authors: [expert] });
    const relatedPublications = [publication];
    await make(INTERVIEW, { ...links, guests: [expert], show, relatedPublications });
  }
};

/** Does a write. A refusal (something is missing, something refers to it) is a write that did nothing. */
export const doWrite = async (lectern: Lectern, { name, picks }: RandomWrite): Promise<boolean> => {
  const pick = (index: number): number => picks[index % picks.length] ?? 0;
  const all = async (uid: string): Promise<string[]> => {
    const rows: Json[] = await lectern.strapi.db
      .query(uid)
      .findMany({ select: ['documentId'], orderBy: { id: 'asc' } });
    return [...new Set(rows.map(({ documentId }) => String(documentId)))];
  };
  const choice: Choice = {
    lectern,
    uid: TYPES[pick(0) % TYPES.length] ?? EXPERT,
    status: pick(1) % 3 === 0 ? 'draft' : 'published',
    one: async (uid, index = 0) => {
      const ids = await all(uid);
      const documentId = ids[pick(2 + index) % Math.max(1, ids.length)];
      return documentId === undefined ? null : { documentId };
    },
    some: async (uid) =>
      (await all(uid)).filter((_id, index) => (pick(4) >> (index % 8)) % 2 === 1),
  };
  try {
    await WRITES[name](choice);
    return true;
  } catch (error) {
    if (isNativeError(error) && !('routine' in error)) return false;
    throw error;
  }
};

const fileData = (): object => {
  const name = `file${nextNumber()}`;
  return {
    name,
    hash: name,
    ext: '.png',
    mime: 'image/png',
    size: 1,
    url: `/${name}.png`,
    provider: 'local',
  };
};
