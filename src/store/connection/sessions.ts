import type { Client } from './client.ts'

/** The address under which this process is known to PostgreSQL by a name of its own. */
export function named(url: string): string {
  const address = new URL(url)
  address.searchParams.set('application_name', `lianxin ${process.pid}`)
  return address.href
}

/**
 * How many sessions other programs have on this PostgreSQL database. A bot that was idle for a while has none: it is a
 * safeguard, no lock. The client's address must be `named`.
 */
export async function otherSessions(client: Client): Promise<number> {
  const rows = await client.$queryRawUnsafe<{ sessions: number }[]>(
    `SELECT count(*)::int AS sessions FROM pg_stat_activity
     WHERE datname = current_database() AND backend_type = 'client backend' AND application_name <> current_setting('application_name')`,
  )
  return rows[0]?.sessions ?? 0
}
