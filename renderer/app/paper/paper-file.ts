import paperCss from './paper.css?raw'
import { paperVariables } from './paper-variables.ts'

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => escapes[mark] ?? mark)
}

/**
 * The paper on screen as one self-contained HTML file: its markup, its styles and the light palette, no scripts, no
 * references to anything outside. Parts that only serve the screen are left out.
 */
export function htmlOfPaper(paper: HTMLElement, title: string, locale: 'zh-CN' | 'en'): string {
  const copy = paper.cloneNode(true) as HTMLElement
  for (const node of copy.querySelectorAll('[data-screen-only]')) node.remove()
  for (const node of copy.querySelectorAll('[tabindex]')) node.removeAttribute('tabindex')
  copy.removeAttribute('style')
  const variables = Object.entries(paperVariables(locale))
    .map(([name, value]) => `${name}:${value}`)
    .join(';')
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=720">
<title>${escaped(title)}</title>
<style>:root{${variables};color-scheme:light}body{margin:0;background:var(--bg)}.report-paper{margin:0 auto}
${paperCss}</style>
</head>
<body>${copy.outerHTML}</body>
</html>
`
}
