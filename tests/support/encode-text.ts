/** Bytes of characters in encodings that Node only decodes, turned around from its decoder at first use. */
const tables = new Map<string, Map<string, number[]>>()

function tableOf(encoding: string): Map<string, number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, number[]>()
  const decoder = new TextDecoder(encoding)
  for (let lead = 0xfe; lead >= 0x81; lead -= 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if ([...char].length === 1 && char !== '\ufffd') table.set(char, [lead, trail])
    }
  }
  tables.set(encoding, table)
  return table
}

/** Four-byte form of GB18030 for characters beyond the BMP, which has no two-byte form. */
function fourBytes(code: number): number[] {
  let rest = code - 0x10000
  const fourth = 0x30 + (rest % 10)
  rest = Math.floor(rest / 10)
  const third = 0x81 + (rest % 126)
  rest = Math.floor(rest / 126)
  return [0x90 + Math.floor(rest / 10), 0x30 + (rest % 10), third, fourth]
}

/** A text in `utf-8`, `utf-16le`, `utf-16be`, `gb18030` or `big5`; with `-bom` behind the name, a mark comes first. */
export function encodeText(text: string, encoding: string): Uint8Array {
  if (encoding.endsWith('-bom')) return encodeText(`\ufeff${text}`, encoding.slice(0, -4))
  if (encoding === 'utf-8') return Uint8Array.from(Buffer.from(text, 'utf8'))
  if (encoding === 'utf-16le') return Uint8Array.from(Buffer.from(text, 'utf16le'))
  if (encoding === 'utf-16be') return Uint8Array.from(Buffer.from(text, 'utf16le').swap16())
  const table = tableOf(encoding)
  const bytes: number[] = []
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    const found = table.get(char)
    if (code < 0x80) bytes.push(code)
    else if (found) bytes.push(...found)
    else if (encoding === 'gb18030' && code === 0xfeff) bytes.push(0x84, 0x31, 0x95, 0x33)
    else if (encoding === 'gb18030' && code > 0xffff) bytes.push(...fourBytes(code))
    else throw new Error(`${encoding} has no ${char}`)
  }
  return Uint8Array.from(bytes)
}
