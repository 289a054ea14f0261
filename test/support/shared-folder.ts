import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder that all tests of a run share; of its own for a process that is no such test. */
export function sharedFolder(): string {
  process.env[SHARED] ??= mkdtempSync(join(tmpdir(), 'lianxin-shared-'))
  return process.env[SHARED]
}

const SHARED = 'LIANXIN_TEST_FOLDER'
