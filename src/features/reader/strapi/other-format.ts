/** Headers with which Strapi answers in another form than its present one. */
const FORMAT_HEADERS = ['strapi-response-format', 'strapi-encode-source-maps'] as const;

/** Whether a request asks for a form of answer that only Strapi itself can give. */
export const asksOtherFormat = (headers: Readonly<Record<string, unknown>>): boolean =>
  FORMAT_HEADERS.some((name) => headers[name] !== undefined);
