import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../../src/start/bundling.mjs'
import { sharedFolder } from './databases.ts'

/**
 * A child hardly lives long enough for Prisma's compiler of queries, which is WebAssembly, to be worth making fast: left to
 * itself V8 does so beside the child's work (measured: 0.9 s of CPU in place of 1.8 for a bot that hears one order).
 */
const SHORT_LIVED = `import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--liftoff-only')`

const root = join(import.meta.dirname, '../..')

/**
 * A program as one file, made once in all tests: most of what a start costs is that tsx loads six hundred files one by one
 * (measured: 1.7 s of 3.2 s of CPU). The code in it is the same.
 */
export async function bundled(program: string): Promise<string> {
  const outfile = join(bundlesFolder(), `${program.replace(/\W/g, '-')}.mjs`)
  if (existsSync(outfile)) return outfile
  mkdirSync(bundlesFolder(), { recursive: true })
  const making = `${outfile}.${process.pid}`
  await build({
    ...bundling,
    banner: { js: SHORT_LIVED },
    absWorkingDir: root,
    entryPoints: [program],
    outfile: making,
  })
  // Two who make the same at once replace one by the other.
  renameSync(making, outfile)
  return outfile
}

/** Where this run's are: packages are found from there. */
export function bundlesFolder(): string {
  return join(root, 'node_modules/.cache/lianxin', basename(sharedFolder()))
}
