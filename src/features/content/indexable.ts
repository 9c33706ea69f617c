/** Keeps documents out whose editors asked machines not to list them; in the parameters of a read. */
export const INDEXABLE = {
  $or: [{ seo: { noindex: { $null: true } } }, { seo: { noindex: { $eq: false } } }],
} as const;
