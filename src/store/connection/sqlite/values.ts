/** What goes into SQLite and what comes out, as Prisma has both. Rows that earlier versions wrote are read and written alike. */
import { type ArgScalarType, type ColumnType, ColumnTypeEnum, DriverAdapterError } from '@prisma/driver-adapter-utils'

type Held = string | number | bigint | Uint8Array | null

/**
 * The value SQLite holds for one of Prisma's. A time is `2026-11-30T05:00:00.000+00:00`, which sorts as it passes.
 * @throws for a text with NUL in it, as PostgreSQL does: the driver would write what stands before it and say nothing.
 */
export function toSqlite(value: unknown, scalarType: ArgScalarType | undefined): Held {
  if (typeof value === 'boolean') return value ? 1 : 0
  if (value instanceof Date) return timeOf(value)
  if (typeof value !== 'string') return value as Held
  switch (scalarType) {
    case 'int':
      return Number.parseInt(value, 10)
    case 'bigint':
      return BigInt(value)
    case 'float':
    case 'decimal':
      return Number.parseFloat(value)
    case 'datetime':
      return timeOf(new Date(value))
    case 'bytes':
      return Buffer.from(value, 'base64')
    default:
      if (value.includes('\0')) throw new DriverAdapterError({ kind: 'InvalidInputValue', message: 'NUL in a text' })
      return value
  }
}

function timeOf(date: Date): string {
  return date.toISOString().replace('Z', '+00:00')
}

/** By what a column was declared as; only what Prisma declares and what SQLite's own tables have. */
const DECLARED: Readonly<Record<string, ColumnType>> = {
  TEXT: ColumnTypeEnum.Text,
  INTEGER: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  REAL: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  JSONB: ColumnTypeEnum.Json,
  BLOB: ColumnTypeEnum.Bytes,
}

/** What a column was declared as; null for one that is computed. */
export function declaredType(declared: string | null): ColumnType | null {
  return (declared && DECLARED[declared.toUpperCase()]) || null
}

/** The type of a column that is computed, by the first value it has. */
export function typeOfValues(rows: readonly (readonly Held[])[], column: number): ColumnType {
  const value = rows.find((row) => row[column] !== null)?.[column]
  if (typeof value === 'string') return ColumnTypeEnum.Text
  if (typeof value === 'number') return ColumnTypeEnum.UnknownNumber
  if (typeof value === 'bigint') return ColumnTypeEnum.Int64
  return value ? ColumnTypeEnum.Bytes : ColumnTypeEnum.Int32
}

/** A value as Prisma expects it in a column of a type. Integers come from the driver as bigint, whatever their size. */
export function fromSqlite(value: Held, type: ColumnType | undefined): unknown {
  if (typeof value !== 'bigint' && typeof value !== 'number') return value
  if (type === ColumnTypeEnum.DateTime) return new Date(Number(value)).toISOString()
  const number = Number(value)
  if (typeof value === 'bigint') return Number.isSafeInteger(number) ? number : value.toString()
  return type === ColumnTypeEnum.Int32 || type === ColumnTypeEnum.Int64 ? Math.trunc(number) : number
}
