/** Parts of the sheet that can be left out, in their order on the paper. */
export const sheetParts = ['intro', 'long', 'proofs', 'tone', 'pillars', 'groups', 'trust'] as const
export type SheetPart = (typeof sheetParts)[number]
