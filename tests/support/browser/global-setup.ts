import { ensureBuilt, requireNode } from '#electron/cli/ensure-built.mjs'

/** End-to-end tests run what is shipped: the production build. */
// biome-ignore lint/style/noDefaultExport: Playwright asks for it
export default function globalSetup(): void {
  requireNode()
  ensureBuilt()
}
