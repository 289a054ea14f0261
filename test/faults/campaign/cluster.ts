import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '../../../src/sandbox/wire.ts'

/** A PostgreSQL server of the campaign's own, to be stopped and started as it likes. */
export interface Cluster {
  readonly url: string
  /** `immediate` is a crash: connections are cut, and the next start goes through the log. */
  restart(mode: 'fast' | 'immediate'): Promise<void>
  /** Ends every connection of others. */
  disconnect(): Promise<void>
  /** Keeps everybody else from the tables for a while. */
  lock(ms: number): Promise<void>
  drop(): Promise<void>
}

export async function temporaryCluster(): Promise<Cluster> {
  const bin = serverPrograms()
  if (bin === null) throw new Error('there are no programs of a PostgreSQL server here')
  const folder = mkdtempSync(join(tmpdir(), 'lianxin-cluster-'))
  const owner = serverUser()
  if (owner) chownSync(folder, owner.uid, owner.gid)
  const run = async (tool: string, ...args: string[]) => {
    const [exitCode] = await once(spawn(join(bin, tool), args, { ...owner, cwd: folder, stdio: 'ignore' }), 'exit')
    if (exitCode !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${exitCode}`)
  }
  const data = join(folder, 'data')
  const port = await freePort('127.0.0.1')
  await run('initdb', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-locale', '-D', data)
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`
  await run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start')

  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`
  return {
    url,
    restart: (mode) => run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', options, '-m', mode, '-w', 'restart'),
    disconnect: () =>
      connected(url, async (client) => {
        await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()')
      }),
    lock: (ms) =>
      connected(url, async (client) => {
        await client.query('BEGIN')
        await client.query('LOCK TABLE "Inbox", "Outbox" IN ACCESS EXCLUSIVE MODE')
        await client.query('SELECT pg_sleep($1)', [ms / 1000])
        await client.query('COMMIT')
      }),
    async drop() {
      await run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function connected(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
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
