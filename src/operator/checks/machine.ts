import { readFile } from 'node:fs/promises'
import { CLOCKS_APART_MS, datedTime } from '../../domain/time.ts'
import { asking, type Check, fine, todo } from '../check.ts'
import { freeIn, sizeOf } from '../free-space.ts'

const MB = 1_000_000
/** Less than this is too little for anybody. */
const LEAST_FREE = 500 * MB
/** A migration, a backup and a day of work need so many times the database. */
const TIMES_DATABASE = 3

/** Whether this Node is one the program is made for; `package.json` says which. */
export const node: Check = {
  name: 'Node',
  async look() {
    const wanted = await wantedNode()
    return isAtLeast(process.versions.node, wanted)
      ? fine(process.version)
      : todo(`${process.version} 太旧`, `装 Node ${wanted} 以上（https://nodejs.org），再运行 npm ci`)
  },
}

async function wantedNode(): Promise<string> {
  const text = await readFile(new URL('../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { engines: { node: string } }).engines.node.replace(/^>=\s*/u, '')
}

/** Compares the numbers of versions, the first that differs. */
export function isAtLeast(version: string, wanted: string): boolean {
  const [have, want] = [version, wanted].map((one) => one.split('.').map(Number))
  const at = want?.findIndex((number, place) => number !== (have?.[place] ?? 0)) ?? -1
  return at === -1 || (have?.[at] ?? 0) > (want?.[at] ?? 0)
}

export const disk: Check = {
  name: '磁盘',
  cannotWait: true,
  async look({ folder, url }) {
    const free = await freeIn(folder)
    const needed = Math.max(LEAST_FREE, TIMES_DATABASE * (await sizeOf(url)))
    return free >= needed
      ? fine(`空着 ${megabytes(free)}`)
      : todo(`只剩 ${megabytes(free)}，要有 ${megabytes(needed)}`, `腾出空间；看是什么占着：du -sh ${folder}/*`)
  },
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / MB)} MB`

/**
 * Without asking anybody a clock is known to be wrong by one thing: something was written later than it is now. A clock that
 * runs ahead shows itself when it is put right.
 */
export const clock = asking('时钟', async (store, { now }) => {
  const latest = await store.transaction((tx) => tx.upkeep.latest())
  return latest === null || latest.getTime() <= now.getTime() + CLOCKS_APART_MS
    ? fine(datedTime(now))
    : todo(
        `现在是 ${datedTime(now)}，可是库里已经记到 ${datedTime(latest)}：慢了，或者以前快过`,
        '校准时钟：timedatectl set-ntp true',
      )
})
