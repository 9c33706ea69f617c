/** A moment (ISO 8601) as RFC 9110 and RSS 2.0 write it, to the second. */
export const httpDate = (moment: string): string => new Date(moment).toUTCString();
