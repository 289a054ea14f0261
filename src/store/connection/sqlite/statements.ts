import type { ColumnType } from '@prisma/driver-adapter-utils'
import type { SqliteFile } from './file.ts'
import { declaredType } from './values.ts'

/** So many statements are kept ready; a village in full swing asks some hundred in different words. */
const KEPT = 200
/** A statement longer than this names as many values as somebody happened to ask for, and hardly comes again. */
const LONGEST = 8_000

export interface Ready {
  readonly statement: ReturnType<SqliteFile['prepare']>
  readonly names: string[]
  /** null: computed, see `typeOfValues`. */
  readonly types: readonly (ColumnType | null)[]
}

/** The statements of one connection, each prepared once while it is in use. The longest unused goes first. */
export class Statements {
  readonly #file: SqliteFile
  readonly #kept = new Map<string, Ready>()

  constructor(file: SqliteFile) {
    this.#file = file
  }

  /** @throws what SQLite says of a statement it does not understand. */
  for(sql: string): Ready {
    const known = this.#kept.get(sql)
    if (!known && sql.length > LONGEST) return this.#prepare(sql)
    const ready = known ?? this.#prepare(sql)
    this.#kept.delete(sql)
    this.#kept.set(sql, ready)
    if (this.#kept.size > KEPT) this.#kept.delete(this.#kept.keys().next().value as string)
    return ready
  }

  #prepare(sql: string): Ready {
    const statement = this.#file.prepare(sql)
    statement.setReadBigInts(true)
    statement.setReturnArrays(true)
    const columns = statement.columns()
    return { statement, names: columns.map(({ name }) => name), types: columns.map(({ type }) => declaredType(type)) }
  }
}
