/**
 * `node src/start/index.mjs [program] [arguments]`: starts a program of `src` (`src/main.ts` unless it says which), put together into
 * few files first, with what it uses of packages: a start that loads two thousand one by one takes twice as long and a hundred
 * megabytes more. They lie under `node_modules/.cache` and are made anew when a file has changed. Where nothing can be
 * written, it starts from the files as they lie, by tsx. `--make` alone makes them and starts nothing: after an installation, and
 * in a container.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'

const root = join(import.meta.dirname, '../..')
const cache = join(root, 'node_modules/.cache/lianxin-programs')
/** Those of before are kept for who runs them still, and loads a part of itself late. */
const KEPT = 3

// What the engine is told, and what each is worth (resident in an idle village):
const FLAGS = [
  // Prisma's query compiler is WebAssembly, and a statement is planned once: to make quickly made code fast as well never pays. 38 MB, and 0.5 s of CPU of a start.
  ...['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'],
  // What is new stays in 2 MB rather than 32: 20 MB, for 5 % more CPU in a burst of messages.
  '--semi-space-growth-factor=1',
]
for (const flag of FLAGS) setFlagsFromString(flag)

const making = process.argv[2] === '--make'
const [program = 'src/main.ts', ...args] = making ? [] : process.argv.slice(2)
// A container has the packages before it has the program.
if (existsSync(join(root, program))) {
  const folder = join(cache, fingerprint())
  const ready = existsSync(folder) || (await make(folder))
  if (!making) {
    process.argv = [process.argv[0], join(root, program), ...args]
    const file = join(folder, program.replace(/^src\//u, '').replace(/\.ts$/u, '.js'))
    if (!ready) (await import('tsx/esm/api')).register()
    await import(pathToFileURL(ready ? file : join(root, program)).href)
  }
}

/** What the programs are made of, by path, size and time. */
function fingerprint() {
  const hash = createHash('sha256')
  const add = (path) => {
    const { size, mtimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  for (const folder of ['src', 'commands', 'prisma']) {
    const entries = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
    for (const file of files.sort()) add(file)
  }
  for (const file of ['package-lock.json', 'tsconfig.json']) add(join(root, file))
  return hash.digest('hex').slice(0, 16)
}

/** Returns whether it could be made. Two who make the same at once each make their own, and the first is kept. */
async function make(folder) {
  const own = `${folder}.${process.pid}`
  try {
    mkdirSync(own, { recursive: true })
  } catch {
    return false
  }
  const { build, stop } = await import('esbuild')
  const { bundlingAll, inAscii } = await import('./bundling.mjs')
  const programs = readdirSync(join(root, 'src/cli')).filter((file) => file.endsWith('.ts'))
  const entryPoints = ['src/main.ts', ...programs.map((file) => `src/cli/${file}`)]
  const outputs = { outdir: own, outbase: 'src', write: false }
  const { outputFiles } = await build({ ...bundlingAll, ...outputs, absWorkingDir: root, entryPoints })
  await stop()
  for (const { path, text, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, path.endsWith('.js') ? inAscii(text) : contents)
  }
  try {
    renameSync(own, folder)
  } catch {
    rmSync(own, { recursive: true })
  }
  const before = readdirSync(cache).map((name) => join(cache, name))
  const oldest = before.sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs).slice(KEPT)
  for (const old of oldest) rmSync(old, { recursive: true, force: true })
  return true
}
