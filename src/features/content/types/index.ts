import { EDITED_EVENT, EVENT } from './event';
import { EDITED_EXPERT, EXPERT } from './expert';
import { EDITED_INTERVIEW, INTERVIEW } from './interview';
import { EDITED_PUBLICATION, PUBLICATION } from './publication';
import { EDITED_SHOW, SHOW } from './show';
import { EDITED_SITE, SITE } from './site';
import { EDITED_TOPIC, TOPIC } from './topic';

/** Those with pages of their own, as sitemaps list them: each before those that it links to. */
export const PAGED_TYPES = [EVENT, INTERVIEW, PUBLICATION, EXPERT, TOPIC, SHOW] as const;

/** All, as the API's description lists them. */
export const DECLARED_TYPES = [TOPIC, EXPERT, SHOW, INTERVIEW, PUBLICATION, EVENT, SITE] as const;

/** What of them the panel knows. */
export const EDITED_TYPES = [
  EDITED_TOPIC,
  EDITED_EXPERT,
  EDITED_SHOW,
  EDITED_INTERVIEW,
  EDITED_PUBLICATION,
  EDITED_EVENT,
  EDITED_SITE,
] as const;
