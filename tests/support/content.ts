import type { Json } from './http';
import type { Lectern } from './lectern';

let count = 0;

/** A number that no other piece of content in this process has. */
export const nextNumber = (): number => (count += 1);

export const INTERVIEW = 'api::interview.interview';
export const EXPERT = 'api::expert.expert';
export const PUBLICATION = 'api::publication.publication';
export const TOPIC = 'api::topic.topic';
export const SHOW = 'api::show.show';
export const EVENT = 'api::event.event';

export const expertData = (more: object = {}) => ({ name: `Expert ${nextNumber()}`, ...more });

export const publicationData = (more: object = {}) => ({
  title: `Publication ${nextNumber()}`,
  releaseDate: '2025-02-03',
  publicationType: 'analysis',
  summary: 'What was found.',
  ...more,
});

export const turns = (length: number) =>
  Array.from({ length }, (_, index) => ({
    speaker: index % 2 === 0 ? 'Tom Brandt' : 'Nadia Okafor',
    role: index % 2 === 0 ? 'host' : 'guest',
    text: `Sentence number ${index}.`,
  }));

export const interviewData = (more: object = {}) => ({
  title: `Interview ${nextNumber()}`,
  airDate: '2025-03-07',
  standfirst: 'A talk about rivers.',
  transcript: turns(2),
  ...more,
});

export const published = (lectern: Lectern, uid: string, data: object): Promise<Json> =>
  lectern.documents(uid).create({ data, status: 'published' });

export const draft = (lectern: Lectern, uid: string, data: object): Promise<Json> =>
  lectern.documents(uid).create({ data });
