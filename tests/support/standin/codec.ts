type Encoded = { $: 'bytes'; base64: string } | { $: 'undefined' } | { $: 'value'; value: unknown }

/** Values as they cross between page and stand-in: JSON, with bytes and undefined kept apart. */
export function encode(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (value instanceof Uint8Array) return { $: 'bytes', base64: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(encode)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, encode(inner)]))
}

export function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode)
  if (typeof value !== 'object' || value === null) return value
  const tagged = value as Encoded
  if (tagged.$ === 'undefined') return undefined
  if (tagged.$ === 'bytes') return new Uint8Array(Buffer.from(tagged.base64, 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, decode(inner)]))
}
