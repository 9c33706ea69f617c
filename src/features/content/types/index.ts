import { EVENT } from './event';
import { EXPERT } from './expert';
import { INTERVIEW } from './interview';
import { PUBLICATION } from './publication';
import { SHOW } from './show';
import { SITE } from './site';
import { TOPIC } from './topic';

/** Those with pages of their own, as sitemaps list them: each before those that it links to. */
export const PAGED_TYPES = [EVENT, INTERVIEW, PUBLICATION, EXPERT, TOPIC, SHOW] as const;

/** All, as the API's description lists them. */
export const DECLARED_TYPES = [TOPIC, EXPERT, SHOW, INTERVIEW, PUBLICATION, EVENT, SITE] as const;
