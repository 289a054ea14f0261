import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { bundling } from '../../src/start/bundling.mjs'
import { sharedFolder } from './shared-folder.ts'

/** As `src/start/index.mjs` starts programs (measured: a bot that hears one order takes 0.9 s of CPU in place of 1.8). */
const FLAGS = `import { setFlagsFromString } from 'node:v8'; setFlagsFromString('--liftoff-only')`

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
    banner: { js: FLAGS },
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
