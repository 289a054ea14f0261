import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlQueryable } from '@prisma/driver-adapter-utils'
import { afterAll } from 'vitest'
import { SqliteAdapter } from '../../src/store/connection/sqlite/adapter.ts'

/** What went through the databases' drivers since it was last begun anew. */
export interface Counted {
  statements: number
  /** Rows that came back. */
  rows: number
}

/** Counts, for the rest of the file, what the transactions of every store of this process ask for; its looks aside are not theirs. */
export function countQueries(): Counted {
  const counted: Counted = { statements: 0, rows: 0 }
  const watch = <Some extends SqlQueryable>(some: Some): Some => {
    const [query, execute] = [some.queryRaw.bind(some), some.executeRaw.bind(some)]
    some.queryRaw = async (asked) => {
      counted.statements++
      const answer = await query(asked)
      counted.rows += answer.rows.length
      return answer
    }
    some.executeRaw = (asked) => {
      counted.statements++
      return execute(asked)
    }
    return some
  }
  for (const { prototype } of [SqliteAdapter, PrismaPg]) {
    const connect = prototype.connect
    afterAll(() => void Object.assign(prototype, { connect }))
    prototype.connect = async function (this: never) {
      const adapter = await connect.call(this)
      const start = adapter.startTransaction.bind(adapter)
      adapter.startTransaction = async (isolation) => watch(await start(isolation))
      return adapter as never
    }
  }
  return counted
}
