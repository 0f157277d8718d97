import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const samples = process.env.QUNPU_SAMPLES

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          setupFiles: ['tests/support/steady-seed.ts'],
          env: { TZ: 'Asia/Shanghai', ...(samples ? { QUNPU_SAMPLES: samples } : {}) },
          testTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'view',
          // As for stories: one more try on a shared machine, and the report names who needed it.
          retry: process.env.CI ? 1 : 0,
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/view-setup.ts'],
          env: { TZ: 'Asia/Shanghai' },
          testTimeout: 120_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['electron/features/chat-import/formats/**'] },
  },
})
