/** Keys of a JSON text with their path (`chatlab.version`, `messages[].sender`, `[].seq`), each with its first text value. */
export type JsonOutline = ReadonlyMap<string, string | null>

const DEEPEST = 4

/**
 * What a JSON text is made of, as far as it goes: the text may be cut anywhere. Of arrays the first elements are looked
 * at. Null when it does not begin like JSON.
 */
export function outlineOf(text: string): JsonOutline | null {
  const start = /^\s*[{[]/.exec(text)
  if (!start) return null
  const outline = new Map<string, string | null>()
  const walker = new Walker(text, outline)
  walker.walk(start[0].length - 1)
  return outline
}

type Frame = { path: string; isArray: boolean; key: string | null }

class Walker {
  private readonly text: string
  private readonly outline: Map<string, string | null>
  private readonly frames: Frame[] = []
  private skipped = 0

  constructor(text: string, outline: Map<string, string | null>) {
    this.text = text
    this.outline = outline
  }

  walk(from: number): void {
    for (let at = from; at < this.text.length; at += 1) {
      const char = this.text[at]
      if (char === '"') at = this.takeString(at)
      else if (char === '{' || char === '[') this.enter(char === '[')
      else if (char === '}' || char === ']') {
        this.leave()
        if (this.frames.length === 0 && this.skipped === 0) return
      } else if (char === ',') {
        const top = this.frames.at(-1)
        if (top && this.skipped === 0) top.key = null
      }
    }
  }

  private enter(isArray: boolean): void {
    if (this.skipped > 0 || this.frames.length >= DEEPEST) {
      this.skipped += 1
      return
    }
    this.frames.push({ path: this.path(), isArray, key: null })
  }

  private leave(): void {
    if (this.skipped > 0) this.skipped -= 1
    else this.frames.pop()
  }

  /** Path of what stands at this place. */
  private path(): string {
    const top = this.frames.at(-1)
    if (!top) return ''
    if (top.isArray) return `${top.path}[]`
    return top.path === '' ? (top.key ?? '') : `${top.path}.${top.key ?? ''}`
  }

  /** A string is a key where none is open in an object, else a value. Returns its last place. */
  private takeString(from: number): number {
    let end = from + 1
    while (end < this.text.length && this.text[end] !== '"') end += this.text[end] === '\\' ? 2 : 1
    const top = this.frames.at(-1)
    if (top && this.skipped === 0) {
      const value = this.text.slice(from + 1, Math.min(end, from + 200))
      if (!top.isArray && top.key === null) {
        top.key = value
        if (!this.outline.has(this.path())) this.outline.set(this.path(), null)
      } else if (!top.isArray && this.outline.get(this.path()) === null) {
        this.outline.set(this.path(), value)
      }
    }
    return end
  }
}
