/** Answers that are held for whoever asks in the same words: once, and as long as they are news. */
interface HeldAnswers<Answer> {
  /** @param now milliseconds since 1970 */
  readonly hold: (words: unknown, answer: Answer, now: number) => void;
  /** Null where none is held. */
  readonly take: (words: unknown, now: number) => Answer | null;
  readonly forget: () => void;
}

/** @param freshFor milliseconds for which they are news */
export const heldAnswers = <Answer>(freshFor: number): HeldAnswers<Answer> => {
  const held = new Map<string, { readonly at: number; readonly answer: Answer }>();
  return {
    hold: (words, answer, now) => {
      held.set(JSON.stringify(words), { at: now, answer });
    },
    take: (words, now) => {
      const key = JSON.stringify(words);
      const found = held.get(key);
      held.delete(key);
      return found && now - found.at < freshFor ? found.answer : null;
    },
    forget: () => {
      held.clear();
    },
  };
};
