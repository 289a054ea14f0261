import { DriverAdapterError, type MappedError } from '@prisma/driver-adapter-utils'
import { isSqlites, sqliteCode } from './file.ts'

/** A failure of SQLite in the words Prisma has for it; anything else is returned as it is. */
export function inPrismasWords(error: unknown): unknown {
  if (!isSqlites(error)) return error
  const { message, errcode = 1 } = error
  const code = sqliteCode(error) ?? ''
  return new DriverAdapterError({ ...mapped(code, errcode, message), originalCode: code, originalMessage: message })
}

function mapped(code: string, extendedCode: number, message: string): MappedError {
  switch (code) {
    case 'SQLITE_CONSTRAINT_UNIQUE':
    case 'SQLITE_CONSTRAINT_PRIMARYKEY':
      return { kind: 'UniqueConstraintViolation', constraint: { fields: fieldsOf(message) } }
    case 'SQLITE_CONSTRAINT_NOTNULL':
      return { kind: 'NullConstraintViolation', constraint: { fields: fieldsOf(message) } }
    case 'SQLITE_CONSTRAINT_FOREIGNKEY':
      return { kind: 'ForeignKeyConstraintViolation', constraint: { foreignKey: {} } }
    case 'SQLITE_BUSY':
      return { kind: 'SocketTimeout' }
    default:
      return missing(message) ?? { kind: 'sqlite', extendedCode, message }
  }
}

/** `UNIQUE constraint failed: Inbox.account, Inbox.messageId` names account and messageId. */
function fieldsOf(message: string): string[] {
  const columns = message.split('constraint failed: ')[1]?.split(', ') ?? []
  return columns.map((column) => column.slice(column.lastIndexOf('.') + 1))
}

function missing(message: string): MappedError | null {
  const table = /^no such table: (.*)/u.exec(message)?.[1]
  if (table) return { kind: 'TableDoesNotExist', table }
  const column = /^no such column: (.*)/u.exec(message)?.[1] ?? /has no column named (.*)/u.exec(message)?.[1]
  return column ? { kind: 'ColumnNotFound', column } : null
}
