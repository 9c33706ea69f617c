/** What an answer says about the web sites that may read it. */
export interface OriginHeaders {
  readonly allowed: string | null;
  /** Whether the answer is another one for another Origin. */
  readonly varies: boolean;
}

/** As Strapi's own middleware decides it for the configured origins. `*` needs no Vary: there are no credentials. */
export const originHeaders = (
  origin: string | undefined,
  configured: readonly string[],
): OriginHeaders => {
  if (configured.includes('*')) return { allowed: '*', varies: false };
  const allowed = origin !== undefined && configured.includes(origin) ? origin : null;
  return { allowed, varies: configured.length > 0 };
};
