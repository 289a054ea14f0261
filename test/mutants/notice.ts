import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** What the tests say about a program that is broken. `unfit`: it broke so that no test could even begin. */
export type Verdict = 'killed' | 'survived' | 'unfit'

/** A break may make a program wait for ever; tests that do not end in so many milliseconds have noticed it. */
export const LONGEST_MS = 240_000

/** How `timeout` ends when it had to kill. */
const KILLED = 137

interface Report {
  readonly numFailedTests: number
  readonly numTotalTests: number
}

/** Runs test files in a tree, in the order they are named, until the first one fails. SQLite only, so that it is quick; the rules are the same on both. */
export function notice(root: string, tests: readonly string[], timeout?: number): Verdict {
  const output = join(root, 'mutant.json')
  rmSync(output, { force: true })
  // `timeout` ends its whole process group: a test that waits for ever runs in a process of its own, and would go on.
  const limit = timeout === undefined ? '0' : String(timeout / 1000)
  const run = spawnSync(
    'timeout',
    [
      '--signal=KILL',
      limit,
      process.execPath,
      'node_modules/vitest/vitest.mjs',
      'run',
      '--config=test/mutants/promises.config.ts',
      '--reporter=json',
      `--outputFile=${output}`,
      ...tests,
    ],
    { cwd: root, env: environment(tests), stdio: 'ignore' },
  )
  if (run.signal !== null || run.status === KILLED) return 'killed'
  if (run.status === 0) return 'survived'
  if (!existsSync(output)) return 'unfit'
  const { numFailedTests, numTotalTests } = JSON.parse(readFileSync(output, 'utf8')) as Report
  return numFailedTests > 0 && numTotalTests > 0 ? 'killed' : 'unfit'
}

/** Without CI, where a PostgreSQL that does not answer is a failure. */
function environment(tests: readonly string[]): NodeJS.ProcessEnv {
  const { CI: _, ...env } = process.env
  return { ...env, MUTANT_TESTS: tests.join(','), TEST_POSTGRESQL_URL: 'postgresql://nobody@127.0.0.1:1/none' }
}
