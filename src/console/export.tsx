/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { once } from 'node:events'
import { PassThrough, Readable } from 'node:stream'
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../domain/day.ts'
import { actionWords, isLedgerName, LEDGER_NAMES, monthOf, NotAllowed, placeOf, writeLedger } from '../ledger/index.ts'
import type { ConsoleApp, Desk } from './options.ts'
import { Card, Choice, Field } from './parts.tsx'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A ledger as a workbook, written while it is being fetched. */
export function exports(app: ConsoleApp, { store, clock, registry, log }: Desk): void {
  const wordOf = actionWords(registry.all)
  app.get('/export', async (c) => {
    const { person, village } = c.get('visitor')
    const [what, month] = [c.req.query('what') ?? '', monthOf(c.req.query('month') ?? '')]
    if (!isLedgerName(what) || !month) throw new HTTPException(400)
    const to = new PassThrough()
    const actor = { personId: person.id, name: person.name, via: 'console', holdings: person.holdings } as const
    const request = { store, what, villageId: village.id, month, actor, now: clock.now(), wordOf, to }
    const writing = writeLedger(request)
    try {
      await Promise.race([once(to, 'readable'), writing])
    } catch (error) {
      throw error instanceof NotAllowed ? new HTTPException(403) : error
    }
    writing.catch((error: unknown) => log.warn({ err: error, what }, 'a ledger was not fetched to its end'))
    const name = encodeURIComponent(`${placeOf(village.name)}-${month.code}-${what}台账.xlsx`)
    return c.body(Readable.toWeb(to) as ReadableStream, 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    })
  })
}

/** Which ledger of which month. */
export function Exports({ now }: { now: Date }) {
  return (
    <Card title="导出台账">
      <form method="get" action="/export" class="row row__deeds">
        <Choice label="台账" name="what" value="全部" options={LEDGER_NAMES.map((one) => [one, one])} />
        <Field label="月份">
          <input class="input" type="month" name="month" value={dayOf(now).slice(0, 7)} required />
        </Field>
        <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
          下载 Excel
        </button>
      </form>
    </Card>
  )
}
