// Runs dependency-cruiser and refuses a run that saw no modules: with a parser it does not know it would say "no
// violations" about nothing.
import { spawnSync } from 'node:child_process'

const run = spawnSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
    'electron',
    'renderer',
    'shared',
  ],
  { encoding: 'utf8', maxBuffer: 1 << 28 },
)
if (run.error || !run.stdout.startsWith('{')) {
  console.error(run.stderr || run.error)
  process.exit(1)
}
const { modules, summary } = JSON.parse(run.stdout)
if (modules.length === 0) {
  console.error('import rules: no module was looked at')
  process.exit(1)
}
for (const { rule, from, to } of summary.violations)
  console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`)
if (summary.error > 0) process.exit(1)
console.log(`import rules: ${modules.length} modules, no violations`)
