/** A4 in inches, as both hosts hand it to Chromium, whose own default is Letter. */
export const PDF_PAGE = { width: 8.27, height: 11.69, margin: 0.4 } as const
