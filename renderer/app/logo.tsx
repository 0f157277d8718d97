/** The mark of the app: a sprout of two leaves on a green rounded square. */
export function Logo({ size }: { size: 20 | 40 }) {
  return (
    <svg width={size} height={size} viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="9" fill="var(--accent)" />
      <g fill="none" stroke="var(--onAccent)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
        <path d="M20 32V20" />
        <path d="M20 20c0-6 4-10 11-10.500 0 7-4 11-11 10.500Z" />
        <path d="M20 24c-5.500 0-9-3-9.500-9 5.500 0 9.500 3 9.500 9Z" />
      </g>
    </svg>
  )
}
