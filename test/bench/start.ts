/** How long somebody waits who starts the program and orders something: the sandbox, from spawn to the reply; once it is made, and when it is not yet. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, type Row } from './table.ts'

const MAIN = fileURLToPath(new URL('../../src/start/index.mjs', import.meta.url))
const TSX = import.meta.resolve('tsx')
const ROUNDS = 3

export async function start(): Promise<readonly Row[]> {
  const [first, later, node]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < ROUNDS; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'lianxin-start-'))
    first.push(await reply(folder, '点单 厨房水管漏水'))
    later.push(await reply(folder, '点单 门口路灯不亮'))
    rmSync(folder, { recursive: true })
    node.push(await seconds(['--import', TSX, '-e', 'console.log(1)'], '', '1'))
  }
  const empty = median(node)
  const row = (what: string, ours: number): Row => ({
    what: `from starting the program ${what} to its first reply, s`,
    measured: ours.toFixed(1),
    baseline: `an empty Node with tsx ${empty.toFixed(1)}`,
    ratio: ours / empty,
    wanted: '',
  })
  return [row('on an empty folder', median(first)), row('where it was played before', median(later))]
}

function reply(folder: string, order: string): Promise<number> {
  return seconds([MAIN], `村民群 莫老四> ${order}\n`, '登记好了', folder)
}

/** Until Node, given these arguments and this input, has printed the words. */
function seconds(args: readonly string[], input: string, words: string, folder?: string): Promise<number> {
  const started = performance.now()
  const child = spawn(process.execPath, args, { cwd: folder, env: { PATH: process.env.PATH } })
  child.stdin.write(input)
  return new Promise((resolve, reject) => {
    let printed = ''
    let took = Number.NaN
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      if (!Number.isNaN(took) || !printed.includes(words)) return
      took = (performance.now() - started) / 1000
      child.stdin.end()
      child.kill()
    })
    child.on('exit', () => (Number.isNaN(took) ? reject(new Error(printed)) : resolve(took)))
  })
}
