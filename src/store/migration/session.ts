import type { Provider } from '../../../prisma/derive.ts'
import type { Session } from './dialect.ts'
import { openPostgresql } from './postgresql.ts'
import { openSqlite } from './sqlite.ts'

/** Opens a connection of its own to a database. */
export function openSession(provider: Provider, url: string): Promise<Session> {
  return provider === 'sqlite' ? openSqlite(url.slice('file:'.length)) : openPostgresql(url)
}
