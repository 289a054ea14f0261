/** RESULTS.md: the table of the last whole run, above the notes that people wrote. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release, totalmem, type } from 'node:os'
import { openFile } from '../../src/store/connection/sqlite/file.ts'

const FILE = new URL('RESULTS.md', import.meta.url)
const END = '<!-- Above: written by `npm run bench`. Below: notes. -->'

export function writeResults(table: string): void {
  const notes = readFileSync(FILE, 'utf8').split(END)[1] ?? ''
  const facts = ['# What it costs', ...circumstances(), table, END].join('\n\n')
  writeFileSync(FILE, `${facts}${notes}`)
}

/** The machine, the versions and the commit. */
function circumstances(): readonly string[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src', 'commands', 'prisma') ? ', with changes' : ''
  const [cpu] = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  const versions = [
    '@prisma/client',
    '@photostructure/sqlite',
    'rivals/koishi',
    'rivals/@minatojs/driver-sqlite',
    'rivals/grammy',
  ]
  return [
    `Commit ${git('rev-parse', '--short', 'HEAD')}${changed}, ${new Date().toISOString().slice(0, 10)}.`,
    `${cpus().length} × ${cpu?.model.trim()}, ${gigabytes} GB, ${type()} ${release()}; load at the end ${loadavg()[0]?.toFixed(1)}.`,
    [`Node ${process.versions.node}, SQLite ${sqliteVersion()}`, ...versions.map(versionOf)].join(', '),
  ]
}

function sqliteVersion(): string {
  const db = openFile(':memory:')
  const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  db.close()
  return version
}

function versionOf(name: string): string {
  const rival = name.startsWith('rivals/') ? name.slice('rivals/'.length) : null
  const root = new URL(rival ? 'rivals/' : '../../', import.meta.url)
  const { version } = JSON.parse(readFileSync(new URL(`node_modules/${rival ?? name}/package.json`, root), 'utf8'))
  return `${rival ?? name} ${version}`
}
