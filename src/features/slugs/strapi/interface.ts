/** What other features ask of addresses: where one led that nobody has now. */
export { addressIn, missingDocuments, type AnswerMissing } from './missing-document';
