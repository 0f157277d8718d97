/** Parts of the weekly report that can be left out, in their order on the paper. */
export const reportParts = [
  'lead',
  'numbers',
  'days',
  'weeks',
  'heat',
  'top',
  'newcomers',
  'never',
  'unanswered',
  'followUps',
  'actions',
] as const
export type ReportPart = (typeof reportParts)[number]
