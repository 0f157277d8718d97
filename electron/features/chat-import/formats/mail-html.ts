const ENTITIES: Readonly<Record<string, string>> = {
  mdash: '—',
  ndash: '–',
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  hellip: '…',
  middot: '·',
  bull: '•',
  times: '×',
}

/** True for the HTML flavour of WeChat's mail: paragraphs with the sentence or the date lines of the mail in them. */
export function isMailHtml(head: string): boolean {
  return (
    /<(?:p|div|span|br)[\s>/]/i.test(head) && /(?:聊天(?:记录|記錄|紀錄)如下|(?:&mdash;|—){3,})/.test(head)
  )
}

/**
 * Lines of text of a line of HTML. Names stand in `<strong>` with their time; the two spaces that mark a header are put
 * back, as HTML folds them.
 */
export function textLinesOfHtml(html: string): string[] {
  if (!html.includes('<') && !html.includes('&')) return html === '' ? [] : [html]
  const text = html
    .replace(/<strong\b[^<>]*>(.{0,300}?)<\/strong>/gi, (_, inner: string) => `\n\n${asHeader(inner)}\n\n`)
    .replace(/<img\b[^<>]*>/gi, '[图片]')
    .replace(/<br\s*\/?>|<\/(?:p|div|tr|li|h\d)>/gi, '\n')
  return withEntities(withoutTags(text)).split('\n')
}

function asHeader(text: string): string {
  return withoutTags(text).replace(/(?:\s|&nbsp;)*(\d{1,2}:\d{2})(?:\s|&nbsp;)*$/, '  $1')
}

function withoutTags(html: string): string {
  return html.replace(/<\/?[a-z!][^<>]*>/gi, '')
}

function withEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (all, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? all
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
