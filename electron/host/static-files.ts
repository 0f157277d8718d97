import { readFile } from 'node:fs/promises'
import nodePath, { type PlatformPath } from 'node:path'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

/** Own types: the registry of a Windows machine may call `.js` plain text, and scripts would not run. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
}

export type StaticAnswer = { status: 200 | 404; headers: Record<string, string>; body: Uint8Array }

/**
 * The file below `root` that a URL path (still percent-encoded, without query) names; null for everything that leads
 * outside, however it is spelled, and for what no path of ours contains: NUL, backslash, drive letters, broken escapes.
 */
export function resolveStaticFile(
  root: string,
  urlPath: string,
  path: PlatformPath = nodePath,
): string | null {
  let name: string
  try {
    name = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (!name.startsWith('/') || name.startsWith('//') || /[\0\\:]/.test(name)) return null
  if (name.endsWith('/')) name += 'index.html'
  const file = path.resolve(root, `.${name}`)
  const relative = path.relative(root, file)
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative)
  return isInside ? file : null
}

/** Answers for a file of the built renderer, with the headers that every answer of both hosts carries. */
export async function answerStatic(root: string, urlPath: string): Promise<StaticAnswer> {
  const file = resolveStaticFile(root, urlPath)
  const type = file === null ? undefined : TYPES[nodePath.extname(file).toLowerCase()]
  const body = file !== null && type ? await readFile(file).catch(() => null) : null
  if (!body || !type)
    return { status: 404, headers: headersFor('text/plain; charset=utf-8'), body: new Uint8Array() }
  return { status: 200, headers: headersFor(type), body }
}

function headersFor(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  }
}
