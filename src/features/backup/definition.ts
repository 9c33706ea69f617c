/** What may stand before a parenthesis in a definition: words of SQL, types, and functions without effects. */
const CALLED =
  /^(all|and|any|array|brin|btree|by|char_length|character|check|clock_timestamp|coalesce|desc|asc|gen_random_uuid|gin|gist|hash|in|include|jsonb_array_length|jsonb_typeof|key|length|lower|md5|not|now|nulls|distinct|numeric|on|or|pg_current_xact_id|time|timestamp|unique|upper|using|varying|when|where)$/i;

/**
 * Whether a default, a constraint or an index, as PostgreSQL prints it, is nothing else: it ends no statement, and
 * calls nothing that could do anything. What a backup says is carried out, by whoever restores it.
 */
export const isPlain = (definition: string): boolean => {
  const bare = definition.replaceAll(/'(?:[^']|'')*'/g, `''`).replaceAll(/"[^"]*"/g, 'quoted');
  if (/[;\\$]|--|\/\*|\bE''|''\w/.test(bare) || !isBalanced(bare)) return false;
  const withoutTarget = bare.replace(/ REFERENCES \w+\(/g, ' key (');
  return [...withoutTarget.matchAll(/([\w.]+)\s*\(/g)].every(([, word = '']) => CALLED.test(word));
};

const isBalanced = (text: string): boolean => {
  let depth = 0;
  for (const letter of text) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !text.includes('"') && !/(?<!')'(?!')/.test(text);
};
