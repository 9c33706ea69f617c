/** A command of a shell script: its words, and the comment behind it. */
export interface ShellCommand {
  readonly words: readonly string[];
  readonly comment: string | null;
  /** As it is written. */
  readonly text: string;
}

/** A comment, an end of a command, space, or a piece of a word: quoted, escaped or plain. */
const TOKEN =
  /(?<comment>(?<=^|\s)#[^\n]*)|(?<end>\n|;|\|\|?|&&?)|(?<space>\\\n|[^\S\n]+)|(?<piece>'[^']*'|"(?:[^"\\]|\\[^])*"|\\[^]|[^\s'"\\;|&]+)/gy;

/** The commands of a script for sh, without expanding anything in it. Throws where a quotation has no end. */
export const shellCommands = (script: string): readonly ShellCommand[] => {
  const tokens = [...script.matchAll(TOKEN)];
  const length = tokens.reduce((sum, [text]) => sum + text.length, 0);
  if (length < script.length) throw new Error(`No shell understands: ${script.slice(length)}`);
  const commands: RegExpExecArray[][] = [[]];
  for (const token of tokens) {
    if (token.groups?.end === undefined) commands.at(-1)?.push(token);
    else commands.push([]);
  }
  return commands.map(commandOf).filter(({ words }) => words.length > 0);
};

const commandOf = (tokens: readonly RegExpExecArray[]): ShellCommand => {
  const words: string[] = [];
  let isInWord = false;
  for (const { groups } of tokens) {
    const piece = groups?.piece;
    if (piece !== undefined) words.push((isInWord ? (words.pop() ?? '') : '') + unquoted(piece));
    isInWord = piece !== undefined;
  }
  const comment = tokens.find(({ groups }) => groups?.comment !== undefined);
  return {
    words,
    comment: comment?.[0].slice(1).trim() ?? null,
    text: tokens
      .map(([text]) => text)
      .join('')
      .trim(),
  };
};

const unquoted = (piece: string): string => {
  if (piece.startsWith("'")) return piece.slice(1, -1);
  if (piece.startsWith('"')) return piece.slice(1, -1).replaceAll(/\\(["\\$`])/g, '$1');
  return piece.replace(/^\\/, '');
};
