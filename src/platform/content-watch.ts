/** What this process learns of changes to public content, whoever made them, as it learns of them. */
export interface ContentWatch {
  /** `uid`: the type of what changed, or of whose links did; null for anything. */
  onChange(listener: (uid: string | null) => void): void;
  /** For whoever follows the changes of all processes. */
  report(uid: string | null): void;
}

export const createContentWatch = (): ContentWatch => {
  const listeners: ((uid: string | null) => void)[] = [];
  return {
    onChange: (listener) => void listeners.push(listener),
    report: (uid) => {
      for (const listener of listeners) listener(uid);
    },
  };
};
