/** A moment (ISO 8601, or milliseconds since 1970) as RFC 9110 and RSS 2.0 write it, to the second. */
export const httpDate = (moment: string | number): string => new Date(moment).toUTCString();
