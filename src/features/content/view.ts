export const VIEWS = ['card', 'full'] as const;
export type ViewName = (typeof VIEWS)[number];

/** A choice of fields and relations in the parameters of Strapi's REST API. */
export interface View {
  /** Every readable field where it is not given. */
  readonly fields?: readonly string[];
  readonly populate: Readonly<Record<string, View>>;
  /** Of the parts of a document: how many there are, and nothing of them. */
  readonly isCount?: true;
  /** What is read to make other members of, and is not shown itself. */
  readonly hidden?: readonly string[];
}
