const QUOTE = /^「([^：:「」\n]{1,64})[：:](?:[^」]|」(?!\n))*」\n\s*(?:[-–—] ?){5,}\s*\n([\s\S]*\S)\s*$/
/** A quote begins the message; longer ones do not occur. Keeps the pattern from running long. */
const LONGEST = 8000

/**
 * The quote that WeChat before 2019, and its desktop program, wrote into the text itself:
 * `「名：原文」`, a line of dashes, the reply. The text stays as it stands, as every exporter gives it so.
 */
export function quoteInText(text: string): { name: string; reply: string } | null {
  if (text.charCodeAt(0) !== 0x300c || text.length > LONGEST) return null
  const match = QUOTE.exec(text)
  return match ? { name: (match[1] ?? '').trim(), reply: (match[2] ?? '').trim() } : null
}
