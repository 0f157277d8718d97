import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Electron loads CommonJS only (sandboxed preloads cannot be ESM), and every entry of `out/main` follows suit. */
const commonJs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
} as const

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          index: 'electron/main/index.ts',
          backend: 'electron/backend/worker.ts',
          indexer: 'electron/backend/indexer.ts',
          'browser-host': 'electron/browser-host/index.ts',
          call: 'electron/cli/call.ts',
        },
        output: commonJs,
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: { input: { index: 'electron/preload/index.ts' }, output: commonJs },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      rolldownOptions: { input: { index: 'renderer/index.html' } },
    },
  },
})
