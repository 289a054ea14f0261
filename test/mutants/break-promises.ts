/**
 * `npm run mutants:promises`: breaks the promises of the README one after the other, in a copy of the tree, and says which
 * breaks the tests notice. `-- 评单 复核` tries only the rows whose promise, text or tests hold one of the words, `-- --list` only
 * looks whether every text still stands where it can be broken, `-- --trust` takes for granted that the tests are green. Fails when a break is not noticed, or a row is out of date.
 */
import { setImmediate } from 'node:timers/promises'
import { copyTree } from './copied-tree.ts'
import { LONGEST_MS, notice } from './notice.ts'
import { PROMISES } from './promises/index.ts'

const words = process.argv.slice(2)
const onlyList = words.includes('--list')
const wanted = words.filter((word) => !word.startsWith('--'))
const rows = PROMISES.filter(
  ({ promise, text, tests }) =>
    wanted.length === 0 || wanted.some((word) => [promise, text, ...tests].some((one) => one.includes(word))),
)

const tree = copyTree()
process.on('exit', tree.remove)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const say = (line: string) => process.stdout.write(`${line}\n`)
if (!onlyList && !words.includes('--trust')) {
  say(`the tests of ${rows.length} rows, with nothing broken …`)
  const sound = notice(tree.root, [...new Set(rows.flatMap(({ tests }) => tests))])
  if (sound !== 'survived') throw new Error('the tests are red although nothing is broken')
}
const counts = { killed: 0, survived: 0, unfit: 0, stale: 0, stands: 0 }
for (const row of rows) {
  // Whoever wants to stop it is heard here.
  await setImmediate()
  const result = tried(row)
  counts[result.verdict]++
  say(`${result.verdict.padEnd(8)} ${row.promise}  [${result.file}]`)
}
say(
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(', '),
)
process.exitCode = counts.survived + counts.unfit + counts.stale > 0 ? 1 : 0

function tried({ text, into, tests }: (typeof rows)[number]): { verdict: keyof typeof counts; file: string } {
  let broken: ReturnType<typeof tree.breakText>
  try {
    broken = tree.breakText(text, into)
  } catch (error) {
    return { verdict: 'stale', file: (error as Error).message }
  }
  try {
    return { verdict: onlyList ? 'stands' : notice(tree.root, tests, LONGEST_MS), file: broken.file }
  } finally {
    broken.mend()
  }
}
