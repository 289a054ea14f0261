import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begins with what waits longest, so that it does not come last on a machine that has never run the tests. */
class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const waits = ({ moduleId }: TestSpecification) => moduleId.endsWith('test/faults/campaign.test.ts')
    const sorted = await super.sort(files)
    return [...sorted.filter(waits), ...sorted.filter((file) => !waits(file))]
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/support/templates.ts'],
    setupFiles: ['test/support/worker.ts'],
    pool: 'forks',
    // The program is loaded once in a process, not once a file: what a file changes of the process it puts back.
    isolate: false,
    // Villages come and go by the hundred: with room for what is young, less of it is copied (measured: a seventh of their cost).
    execArgv: ['--min-semi-space-size=64', '--max-semi-space-size=64'],
    // As many as cores (measured on two: three of them take as long, and a tenth more of CPU); each opens databases, and PostgreSQL
    // takes only so many connections.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    // Against what never ends; how fast something is, the bench says. A busy machine is slow, not wrong.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    sequence: { sequencer: WaitingFirst },
  },
})
