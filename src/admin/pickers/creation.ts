import type { UnknownRecord } from '../../lib/record';

/** Reads the values of a form; each form has one of its own. */
export type ReadForm = () => unknown;

/** What somebody began to create from a picker, in a window over the form. */
export interface Creation {
  /** The content type of what is created. */
  readonly target: string;
  /** What was typed into the picker. */
  readonly typed: string;
  /** The address of the page; elsewhere it is over. */
  readonly page: string;
  /** Whether a form is the one of its window. */
  readonly isIn: (form: ReadForm) => boolean;
  /** Links what was created to the form under the window; null where Strapi does. */
  readonly link: ((created: UnknownRecord) => void) | null;
}

/** At most one window creates something. */
const state: { begun: Creation | null; isOpen: boolean } = { begun: null, isOpen: false };

export const beginCreation = (creation: Creation): void => {
  state.begun = creation;
  state.isOpen = false;
};

/** A form as it may be the one of a window. */
export interface OpenForm {
  readonly form: ReadForm;
  readonly model: string;
  readonly documentId?: string | undefined;
  readonly page: string;
}

/** What the window of a form was opened to create; null for every other form. */
export const creationIn = ({ form, model, documentId, page }: OpenForm): Creation | null => {
  const { begun } = state;
  const isHere = begun?.target === model && begun.page === page;
  return isHere && !documentId && begun.isIn(form) ? begun : null;
};

/**
 * From here on, what is created of its type is what the window was opened for. Returns how to say that the window was
 * left; if it is not entered again at once, the creation is given up.
 */
export const enterCreation = (creation: Creation): (() => void) => {
  state.isOpen = state.begun === creation;
  return () => {
    if (state.begun !== creation) return;
    state.isOpen = false;
    queueMicrotask(() => {
      if (state.begun === creation && !state.isOpen) state.begun = null;
    });
  };
};

/** The creation that a new document of a type ends, once. */
export const endCreation = (target: string): Creation | null => {
  const { begun, isOpen } = state;
  if (!begun || !isOpen || begun.target !== target) return null;
  state.begun = null;
  return begun;
};

/** Whether a new document of a type is one that a window creates over another form. */
export const isCreatedInWindow = (model: string, documentId: string | undefined): boolean =>
  !documentId && state.isOpen && state.begun?.target === model;
