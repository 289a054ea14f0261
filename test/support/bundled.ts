import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { sharedFolder } from './databases.ts'

const root = join(import.meta.dirname, '../..')

/**
 * A program as one file, made once in all tests: most of what a start costs is that tsx loads six hundred files one by one
 * (measured: 1.7 s of 3.2 s of CPU). The code in it is the same. `test/e2e/main.test.ts` and the campaign start theirs as a village does.
 */
export async function bundled(program: string): Promise<string> {
  const outfile = join(bundlesFolder(), `${program.replace(/\W/g, '-')}.mjs`)
  if (existsSync(outfile)) return outfile
  mkdirSync(bundlesFolder(), { recursive: true })
  const making = `${outfile}.${process.pid}`
  await build({
    absWorkingDir: root,
    entryPoints: [program],
    outfile: making,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [atHome],
    logLevel: 'error',
  })
  // Two who make the same at once replace one by the other.
  renameSync(making, outfile)
  return outfile
}

/** Where this run's are: packages are found from there. */
export function bundlesFolder(): string {
  return join(root, 'node_modules/.cache/lianxin', basename(sharedFolder()))
}

/** Each file goes on knowing where it lies, and finds what lies beside it. */
const atHome: Plugin = {
  name: 'at-home',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const places = { url: pathToFileURL(path).href, dirname: dirname(path), filename: path }
      const code = await readFile(path, 'utf8')
      return {
        contents: code.replaceAll(/\bimport\.meta\.(url|dirname|filename)\b/g, (_, place: keyof typeof places) =>
          JSON.stringify(places[place]),
        ),
        loader: path.endsWith('x') ? 'tsx' : 'ts',
      }
    })
  },
}
