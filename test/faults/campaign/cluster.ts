import pg from 'pg'
import { type Server, startServer } from '../../support/server.ts'

/** A PostgreSQL server of the campaign's own, to be stopped and started as it likes. */
export interface Cluster extends Server {
  /** Ends every connection of others. */
  disconnect(): Promise<void>
  /** Keeps everybody else from the tables for a while. */
  lock(ms: number): Promise<void>
}

export async function temporaryCluster(): Promise<Cluster> {
  const server = await startServer()
  const { url } = server
  return {
    ...server,
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
