import { schemaFor } from '../../../prisma/derive.ts'
import type { Session } from '../../../src/store/migration/dialect.ts'
import { tables } from '../../../src/store/whole/tables.ts'

/** So many rows in each table: the second without what may be left out. */
export const ROWS = 3

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
}

const SQLITE = `
  SELECT m.name AS "table", c.name AS name, c.type AS type, c."notnull" = 0 AS nullable
  FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'`
const POSTGRESQL = `
  SELECT c.table_name AS "table", c.column_name AS name, c.is_nullable = 'YES' AS nullable,
    coalesce('enum ' || (SELECT min(e.enumlabel) FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
      WHERE t.typname = c.udt_name), upper(c.data_type)) AS type
  FROM information_schema.columns c WHERE c.table_schema = 'public'`

/** Writes made-up rows into every table of a database, whatever version it is of. */
export async function fillEveryTable(session: Session): Promise<void> {
  const found = await session.rows(session.dialect.shared ? POSTGRESQL : SQLITE)
  const columns = found.map((row) => ({ ...row, nullable: Boolean(row.nullable) })) as unknown as readonly Column[]
  for (const { name } of tables()) {
    const own = columns.filter(({ table }) => table === name)
    for (let at = 0; at < ROWS && own.length > 0; at++) {
      const values = own.map((column) => literal(column, at))
      await session.run(`INSERT INTO "${name}" (${own.map((one) => `"${one.name}"`).join()}) VALUES (${values.join()})`)
    }
  }
}

/** What a column holds in the row of this place, in SQL. */
function literal({ table, name, type, nullable }: Column, at: number): string {
  const target = REFERENCES.get(`${table}.${name}`)
  if (target === table) return at === 0 ? 'NULL' : `'${table}-${at - 1}'`
  if (nullable && at === 1) return 'NULL'
  if (target !== undefined) return `'${target}-${at}'`
  if (type.startsWith('enum ')) return `'${type.slice('enum '.length)}'`
  const label = ENUMS.get(`${table}.${name}`)
  if (label !== undefined && type === 'TEXT') return `'${label}'`
  if (/^INT/u.test(type)) return String(at + 1)
  if (/^BOOL/u.test(type)) return at === 0 ? 'TRUE' : 'FALSE'
  if (/^(DATETIME|TIMESTAMP)/u.test(type)) return `'2026-0${at + 1}-02T03:04:05.006+00:00'`
  if (/^JSON/u.test(type)) return OBJECTS.has(name) ? `'{"a": [1, "二"]}'` : `'["a", "二"]'`
  return name === 'id' ? `'${table}-${at}'` : `'${table} ${name} ${at} “引号” '''`
}

const OBJECTS = new Set(['details', 'detail', 'value', 'reading'])

const MODELS = [...schemaFor('sqlite').matchAll(/^model (\w+) \{\n(.*?)^\}/gmsu)]
/** Whose rows a column names. */
const REFERENCES = new Map(
  MODELS.flatMap(([, model, body = '']) =>
    [...body.matchAll(/^ {2}\w+ +(\w+)\?? .*fields: \[(\w+)\]/gmu)].map(
      ([, target = '', column]) => [`${model}.${column}`, target] as const,
    ),
  ),
)
/** A value that is allowed, where only some are. */
const ENUMS = new Map(
  [...schemaFor('sqlite').matchAll(/^enum (\w+) \{\n {2}(\w+)/gmu)].flatMap(([, name, label = '']) =>
    MODELS.flatMap(([, model, body = '']) =>
      [...body.matchAll(new RegExp(`^ {2}(\\w+)\\s+${name}\\b`, 'gmu'))].map(
        ([, column]) => [`${model}.${column}`, label] as const,
      ),
    ),
  ),
)
