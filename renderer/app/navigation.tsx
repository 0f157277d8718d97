import { type ComponentProps, useCallback, useMemo, useSyncExternalStore } from 'react'

/** Where the operator is: `#/members?person=…` is path `/members` and query `person`. */
export type Place = { path: string; query: URLSearchParams }

/** What a screen receives: the parts of its address. */
export type ScreenProps = { params: Readonly<Record<string, string>> }

/** Reads a hash (`#/path?query`); anything else is the root. */
export function parseHash(hash: string): Place {
  const text = hash.startsWith('#/') ? hash.slice(1) : '/'
  const [path = '/', query = ''] = text.split('?')
  return { path, query: new URLSearchParams(query) }
}

/** Parameters when `path` fits `pattern` (`/groups/:id`), else null. */
export function matchPath(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/')
  const given = path.replace(/\/+$/, '').split('/')
  if (pattern !== '/' && wanted.length !== given.length) return null
  const params: Record<string, string> = {}
  for (const [at, part] of wanted.entries()) {
    const value = given[at] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = decodePart(value)
    else if (part !== value) return null
  }
  return params
}

/** A part of an address that was cut or typed by hand may not be decodable; it then stands for itself. */
function decodePart(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/** Goes to a route such as `/groups`; `replace` leaves no step in the history. */
export function navigate(to: string, options: { replace?: boolean } = {}): void {
  if (window.location.hash === `#${to}`) return
  if (!options.replace) {
    window.location.hash = to
    return
  }
  window.history.replaceState(window.history.state, '', `#${to}`)
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

/** The present place; renders again when it changes. */
export function usePlace(): Place {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => parseHash(hash), [hash])
}

/** One value of the address, so that it survives back, forward and a restart; null removes it. */
export function useQueryValue(name: string): [string | null, (value: string | null) => void] {
  const { path, query } = usePlace()
  const set = useCallback(
    (value: string | null) => {
      const next = new URLSearchParams(parseHash(window.location.hash).query)
      if (value === null) next.delete(name)
      else next.set(name, value)
      const text = next.toString()
      navigate(text ? `${path}?${text}` : path, { replace: true })
    },
    [name, path],
  )
  return [query.get(name), set]
}

/** A link to a route; a real anchor, so that it can be reached and read as one. */
export function RouteLink({ to, ...rest }: Omit<ComponentProps<'a'>, 'href'> & { to: string }) {
  return <a href={`#${to}`} {...rest} />
}
