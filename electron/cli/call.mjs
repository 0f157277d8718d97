// `npm run call`: builds without a word when needed, then runs the bundled command.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, requireNode, root } from './ensure-built.mjs'

requireNode()
ensureBuilt({ quiet: true })
await import(pathToFileURL(join(root, 'out', 'main', 'call.cjs')).href)
