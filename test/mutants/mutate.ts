/**
 * `npm run mutants -- src/domain/nudge.ts`: changes a file or folder in every way Stryker knows, in a copy, and says which
 * changes no test noticed. `--lines 60 --seed 7` tries only so many lines of it, the same for the same seed, so that a big
 * folder takes bounded time: about two seconds a mutant of the pure parts, ten of the others.
 */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'

const ROOT = join(import.meta.dirname, '..', '..')
/** The folders of tests that are asked about a part of the program: those in one process, without a network or a child. */
const ASKED: Readonly<Record<string, string>> = {
  'src/domain': 'domain,property',
  'src/language': 'language',
  'src/speech': 'speech',
}
const OTHERWISE = 'property,engine,transcripts,visits,questions,disclosures'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { lines: { type: 'string' }, seed: { type: 'string', default: '1' } },
})
const files = positionals.flatMap((path) => sourcesOf(join(ROOT, path)))
if (files.length === 0) throw new Error('which file or folder? npm run mutants -- src/domain/nudge.ts')
const ranges = values.lines === undefined ? files : sampled(files, Number(values.lines), Number(values.seed))
const asked = new Set(
  files.map((file) => ASKED[Object.keys(ASKED).find((part) => file.startsWith(part)) ?? ''] ?? OTHERWISE),
)

const stryker = spawn(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'test/mutants/stryker.json',
    '--mutate',
    ranges.join(','),
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, MUTANTS_ASKED: [...asked].join(',') } },
)
stryker.on('exit', (code) => {
  process.exitCode = code ?? 1
})

function sourcesOf(path: string): readonly string[] {
  const all = statSync(path).isFile()
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' }).map((file) => join(path, file))
  return all.filter((file) => /\.tsx?$/u.test(file) && !file.includes('generated')).map((file) => relative(ROOT, file))
}

/** So many lines of code out of all, each once. */
function sampled(files: readonly string[], wanted: number, seed: number): readonly string[] {
  const lines = files.flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((text, at) =>
        /^\s+\S/u.test(text) && !/^\s*(?:\/?\*|\/\/)/u.test(text) ? [`${file}:${at + 1}-${at + 2}`] : [],
      ),
  )
  const random = randomOf(seed)
  return lines
    .map((line) => ({ line, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, wanted)
    .map(({ line }) => line)
}

/** Mulberry32: the same numbers for the same seed on every machine. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
