import type { Session } from '../../../src/store/migration/dialect.ts'

/** The process has ended, as far as the database can tell. */
export class Cut extends Error {}

/** A session on which only so many calls get through. A script counts as its statements where the database runs them one by one. */
export interface CutSession extends Session {
  /** Calls that got through. */
  made(): number
}

/** `atCut` sees the files as the process left them, before the connection is closed. */
export function cut(session: Session, calls: number, atCut: () => Promise<void> = async () => {}): CutSession {
  let made = 0
  let over = false
  const call = async <T>(work: () => Promise<T>): Promise<T> => {
    if (over) throw new Cut()
    if (made === calls) {
      over = true
      await atCut()
      throw new Cut()
    }
    made++
    return work()
  }
  return {
    dialect: session.dialect,
    rows: (sql) => call(() => session.rows(sql)),
    async run(script) {
      const statements = session.dialect.shared ? [script] : statementsOf(script)
      for (const statement of statements) await call(() => session.run(statement))
    },
    close: () => session.close(),
    made: () => made,
  }
}

export function statementsOf(script: string): readonly string[] {
  return script.split(/;[ \t]*$/mu).filter((one) => one.replace(/^--.*$/gmu, '').trim() !== '')
}
