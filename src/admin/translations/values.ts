/**
 * The values of fields that have a few fixed ones, in English: Strapi's forms, filters and our lists look for their words
 * under the value itself.
 */
export const VALUES_ENGLISH = {
  analysis: 'Analysis',
  report: 'Report',
  'special-report': 'Special report',
  commentary: 'Commentary',
  testimony: 'Testimony',
  'fact-sheet': 'Fact sheet',
  'event-summary': 'Event summary',
  book: 'Book',

  'issue-area': 'Issue area',
  region: 'Region',
  country: 'Country',
  programme: 'Programme',

  daily: 'Daily',
  weekly: 'Weekly',
  biweekly: 'Every two weeks',
  monthly: 'Monthly',
  occasional: 'Occasional',

  staff: 'Staff',
  fellow: 'Fellow',
  external: 'External',
  former: 'Former',

  host: 'Host',
  guest: 'Guest',
  other: 'Other',
} as const;
