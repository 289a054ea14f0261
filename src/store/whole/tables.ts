import { schemaFor } from '../../../prisma/derive.ts'
import type { Client, Db } from '../connection/client.ts'

/** A table of the schema, as far as copying rows needs to know it. */
export interface Table {
  /** The model's name: `RoleHolding`. */
  readonly name: string
  /** Its one primary key. */
  readonly key: string
  /** The column that points at another row of the same table. */
  readonly parent: string | null
  /** Tables its rows point at, itself left out. */
  readonly needs: readonly string[]
  /** Columns of JSON that must hold something; there a null is JSON's own. */
  readonly json: readonly string[]
}

// oxlint-disable-next-line typescript/no-explicit-any -- a table chosen at run time has no type of its own
export type Rows = any

/** Every table of the schema, those that others point at first. */
export function tables(): readonly Table[] {
  const waiting = new Map(models().map((table) => [table.name, table]))
  const ordered: Table[] = []
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter((table) => !table.needs.some((name) => waiting.has(name)))
    if (ready.length === 0) throw new Error(`these tables need each other: ${[...waiting.keys()].join(', ')}`)
    for (const table of ready) waiting.delete(table.name)
    ordered.push(...ready)
  }
  return ordered
}

/** Prisma's own access to a table. */
export function rowsOf(db: Client | Db, { name }: Table): Rows {
  return (db as unknown as Record<string, Rows>)[name.charAt(0).toLowerCase() + name.slice(1)]
}

/** The client does not tell which side of a relation holds the key; the schema does. */
function models(): readonly Table[] {
  const blocks = schemaFor('sqlite').matchAll(/^model (\w+) \{\n(.*?)^\}/gmsu)
  return [...blocks].map(([, name = '', body = '']) => {
    const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(\S*)(.*)$/gmu)]
    const key = fields.find(([, , , , rest]) => / @id\b/u.test(rest ?? ''))?.[1]
    if (key === undefined) throw new Error(`${name} has no single primary key`)
    const relations = fields.flatMap(([, , type = '', , rest = '']) => {
      const column = /fields: \[(\w+)\]/u.exec(rest)?.[1]
      return column === undefined ? [] : [{ type, column }]
    })
    return {
      name,
      key,
      parent: relations.find(({ type }) => type === name)?.column ?? null,
      needs: relations.map(({ type }) => type).filter((type) => type !== name),
      json: fields.flatMap(([, field = '', type, mark]) => (type === 'Json' && mark === '' ? [field] : [])),
    }
  })
}
