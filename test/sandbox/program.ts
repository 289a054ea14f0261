import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled } from '../support/bundled.ts'

/** The program with its web page on a free port, in a folder of its own, with nobody at its terminal. */
export async function startProgram(env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-page-'))
  mkdirSync(join(folder, 'data'))
  // The story must not depend on the day it is told: these are no days of rest.
  const days = Array.from({ length: 5 }, (_, at) => new Date(Date.now() + at * 86_400_000).toISOString().slice(0, 10))
  const workdays = JSON.stringify(Object.fromEntries(days.map((day) => [day, 'work'])))
  writeFileSync(join(folder, 'data', 'rest-days.json'), workdays)

  const child = spawn('node', [await bundled('src/main.ts')], {
    cwd: folder,
    env: { PATH: process.env.PATH, CONSOLE_PORT: '0', QUIET_HOURS: '00:00-00:00', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      output += data
    })
  }
  const said = async (pattern: RegExp): Promise<RegExpExecArray> => {
    // Before the hook that waits for it is given up, which could not tell how far it came.
    const late = Date.now() + 170_000
    for (;;) {
      const found = pattern.exec(output)
      if (found) return found
      if (Date.now() > late || child.exitCode !== null) throw new Error(`${pattern} was not said. So far:\n${output}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  return {
    said,
    output: () => output,
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
