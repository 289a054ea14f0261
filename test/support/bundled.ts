import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '../..')
/** As deep as a folder of `src`, and where packages are found. */
const FOLDER = join(root, 'node_modules/.cache/lianxin')

/**
 * A program of the tests as one file, for a test that starts it dozens of times: more than half of what a start costs is
 * that tsx loads six hundred files one by one (measured: 1.7 s of 3.2 s of CPU). The code in it is the same.
 */
export async function bundled(program: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true })
  const outfile = join(FOLDER, `${program.replace(/\W/g, '-')}-${process.pid}.mjs`)
  await build({
    entryPoints: [join(root, program)],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
  })
  return outfile
}
