import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const ROOT = join(import.meta.dirname, '..', '..')

/** Keeps the order in which a row names its tests: what is quickest to notice stands first. */
class AsNamed extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const named = (process.env.MUTANT_TESTS ?? '').split(',')
    const place = ({ moduleId }: TestSpecification) =>
      named.findIndex((path) => moduleId.slice(ROOT.length + 1).startsWith(path))
    return [...files].sort((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  root: ROOT,
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['test/support/worker.ts'],
    pool: 'forks',
    isolate: false,
    maxWorkers: 1,
    bail: 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    sequence: { sequencer: AsNamed },
    // One file differs from row to row: the others need not be transformed again.
    experimental: { fsModuleCache: true, fsModuleCachePath: join(ROOT, '.transformed') },
  },
})
