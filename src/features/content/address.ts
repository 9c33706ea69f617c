const DOCUMENT_ID = /^[a-z0-9]{24}$/;

/** Whether it can be a documentId as Strapi makes them; nearly no slug looks like one. */
export const looksLikeDocumentId = (address: string): boolean => DOCUMENT_ID.test(address);

/** Longer than any slug or documentId. */
const LONGEST = 255;

/** Whether anything can be at this address; PostgreSQL refuses NUL in a text. */
export const canBeAddress = (address: string): boolean =>
  address.length <= LONGEST && !address.includes('\u0000');
