// Every optional platform package that a locked package names must be locked too: npm drops one silently when the
// registry lacks it, and `npm ci` then fails on the system that needs it.
import { readFileSync } from 'node:fs'

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const missing = []
const resolved = []
for (const [path, entry] of Object.entries(packages)) {
  if (entry.resolved !== undefined && /^https?:/.test(entry.resolved)) resolved.push(path)
  for (const name of Object.keys(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`
    const isLocked = packages[nested] !== undefined || packages[`node_modules/${name}`] !== undefined
    if (!isLocked) missing.push(`${name} (optional of ${path || 'the project'})`)
  }
}
if (missing.length > 0 || resolved.length > 0) {
  console.error(`package-lock.json is incomplete:\n  missing ${missing.join('\n  missing ')}`)
  if (resolved.length > 0) console.error(`  with addresses: ${resolved.slice(0, 5).join(', ')}`)
  process.exit(1)
}
console.log(`lock file: ${Object.keys(packages).length} packages, every platform package present`)
