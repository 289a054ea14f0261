import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../src/sandbox/wire.ts'

/** A PostgreSQL server of the tests' own, with nothing in it. It goes with the process that started it, however that ends. */
export interface Server {
  readonly url: string
  /** `immediate` is a crash: connections are cut, and the next start goes through the log. */
  restart(mode: 'fast' | 'immediate'): Promise<void>
  /** Leaves nothing behind. */
  drop(): Promise<void>
}

/** @param settings of `postgresql.conf`, by name. */
export async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const bin = serverPrograms()
  if (bin === null) throw new Error('there are no programs of a PostgreSQL server here')
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-server-'))
  const owner = serverUser()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const [data, log] = [join(folder, 'data'), join(folder, 'log')]
  const run = async (tool: string, ...args: string[]) => {
    const [exitCode] = await once(spawn(join(bin, tool), args, { ...owner, cwd: folder, stdio: 'ignore' }), 'exit')
    if (exitCode !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${exitCode}`)
  }
  // Reads nothing until this process closes the line or is gone, and then clears up.
  const stop = `cat; ${join(bin, 'pg_ctl')} -D ${data} -m immediate stop; cd /; rm -rf ${folder}`
  const after = spawn('sh', ['-c', stop], {
    ...owner,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const port = await freePort('127.0.0.1')
  const set = Object.entries({ listen_addresses: '127.0.0.1', ...settings }).map(
    ([name, value]) => `-c ${name}=${value}`,
  )
  const options = ['-D', data, '-l', log, '-o', `-p ${port} -k ${folder} ${set.join(' ')}`]
  await run('initdb', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-locale', '--no-sync', '-D', data)
  await run('pg_ctl', ...options, '-w', 'start')
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    restart: (mode) => run('pg_ctl', ...options, '-m', mode, '-w', 'restart'),
    async drop() {
      after.stdin.end()
      await once(after, 'exit')
    },
  }
}

/** Where `initdb` and `pg_ctl` are; null on a machine that only reaches a PostgreSQL elsewhere. */
export function serverPrograms(): string | null {
  try {
    const bin = execFileSync('pg_config', ['--bindir'], { encoding: 'utf8', stdio: 'pipe' }).trim()
    return existsSync(join(bin, 'initdb')) ? bin : null
  } catch {
    return null
  }
}

/** PostgreSQL does not run as root. */
function serverUser(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return
  const id = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
