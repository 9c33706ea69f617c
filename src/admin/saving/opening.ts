import { editedTypeOf } from '../../features/content/edited-types';
import { SUGGESTIONS_PATH } from '../../features/discovery/suggestions';
import { LINKS_PATH } from '../../features/publishing/links-here';
import { READINESS_PATH } from '../../features/publishing/readiness';
import { askAhead } from './ask-ahead';
import type { DocumentSlot } from './document-slot';

type Load = () => Promise<unknown>;

const loads = new Map<string, Load>();

/** Has what the forms of a type are drawn with loaded as soon as one is asked for. @param model its UID */
export const loadWithForms = (model: string, load: Load): void => {
  loads.set(model, load);
};

/** A document is asked for: what its form is drawn with is loaded while the server reads it. */
export const loadForOpened = ({ model }: DocumentSlot): void => {
  // The form loads it again, and says what goes wrong.
  loads
    .get(model)?.()
    .catch(() => undefined);
};

/**
 * A stored document was read for its form. Strapi draws panels only when the browser has nothing else to do: of long
 * documents, what they ask is asked at once, and the server answers while the form is drawn.
 */
export const askOfOpened = ({ model, documentId, locale }: DocumentSlot): void => {
  if (!editedTypeOf(model)?.suggestsRelated) return;
  const asked = { uid: model, documentId, locale };
  // As it is stored: nothing is typed yet.
  const typed = { ...asked, values: {} };
  askAhead([
    { path: READINESS_PATH, body: typed },
    { path: SUGGESTIONS_PATH, body: typed },
    { path: LINKS_PATH, body: asked },
  ]);
};
