/** How long somebody waits who starts the program and orders something: the sandbox on an empty folder, from spawn to the reply. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { median, type Row } from './table.ts'

const MAIN = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const TSX = import.meta.resolve('tsx')
const ROUNDS = 3

export async function start(): Promise<readonly Row[]> {
  const [program, node]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round++) {
    program.push(await firstReply())
    node.push(await seconds(['--import', TSX, '-e', 'console.log(1)'], '', '1'))
  }
  const [ours, empty] = [median(program), median(node)]
  return [
    {
      what: 'from starting the program on an empty folder to its first reply, s',
      measured: ours.toFixed(1),
      baseline: `an empty Node with tsx ${empty.toFixed(1)}`,
      ratio: ours / empty,
      wanted: '',
    },
  ]
}

async function firstReply(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-start-'))
  try {
    return await seconds(['--import', TSX, MAIN], '村民群 莫老四> 点单 厨房水管漏水\n', '新点单 #1', folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
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
