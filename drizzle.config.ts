import { defineConfig } from 'drizzle-kit'

/** Only `drizzle-kit generate` is used: SQL migrations are drawn from the tables, read, made STRICT and committed. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './electron/features/*/tables.ts',
  out: './electron/database/migrations',
})
