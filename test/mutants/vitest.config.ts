import { defineConfig } from 'vitest/config'

/** The folders of tests that are asked about a mutant, as `mutate.ts` chose them. */
const folders = (process.env.MUTANTS_ASKED ?? 'domain').split(',')

export default defineConfig({
  test: {
    include: folders.map((folder) => `test/${folder}/**/*.test.ts`),
    environment: 'node',
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
