import { useEffect, useState } from 'react'

const NARROW_BELOW = 1100

/** Whether the window is so narrow that sidebars shrink to icons and rails to their narrow width. */
export function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.innerWidth < NARROW_BELOW)
  useEffect(() => {
    const measure = () => setNarrow(window.innerWidth < NARROW_BELOW)
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return isNarrow
}
