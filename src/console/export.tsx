/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import { actionWords, type Ledgers, monthOf, NotAllowed, placeOf, writeLedger } from '../ledger/index.ts'
import { streamed } from '../web/streamed.ts'
import { Exporting } from './exporting.ts'
import { townshipsOf } from './menu.ts'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from './options.ts'
import { Card, Choice, Field } from './parts.tsx'
import { VILLAGE_FIELD } from './ticket.tsx'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A ledger as a workbook, written while it is being fetched, and how far it is for the page that asked for it. */
export function exports(app: ConsoleApp, { store, clock, registry, ledgers, log }: Desk): void {
  const wordOf = actionWords(registry.mechanisms)
  const exporting = new Exporting()
  app.get('/export', async (c) => {
    const visitor = c.get('visitor')
    const { person } = visitor
    // Of the village that is shown, or above it.
    const wanted = c.req.query('above')
    const village = wanted === undefined ? visitor.village : townshipsOf(visitor).find(({ id }) => id === wanted)
    if (!village) throw new HTTPException(403)
    const [what, month] = [c.req.query('what') ?? '', monthOf(c.req.query('month') ?? '')]
    if (!ledgers.has(what) || !month) throw new HTTPException(400)
    const to = new PassThrough()
    const actor = { personId: person.id, name: person.name, via: 'console', holdings: person.holdings } as const
    const id = idOf(c)
    const tell = id === null ? () => {} : exporting.begin(id)
    const request = { store, ledgers, what, villageId: village.id, month, actor, now: clock.now(), wordOf, to }
    const writing = writeLedger({ ...request, onProgress: ({ done, total }) => tell({ done, total }) })
    void writing.then(
      () => tell({ state: 'done' }),
      () => tell({ state: 'stopped' }),
    )
    try {
      await Promise.race([once(to, 'readable'), writing])
    } catch (error) {
      throw error instanceof NotAllowed ? new HTTPException(403) : error
    }
    writing.catch((error: unknown) => log.warn({ err: error, what }, 'a ledger was not fetched to its end'))
    const name = encodeURIComponent(`${placeOf(village.name)}-${month.code}-${what}台账.xlsx`)
    return c.body(streamed(to), 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
    })
  })

  app.get('/export/progress', (c) => {
    const id = idOf(c)
    const found = id === null ? undefined : exporting.howFar(id)
    if (!found) throw new HTTPException(404)
    return c.json(found)
  })
}

/** The export a page watches: by the key it made up, and within its session alone. */
function idOf(c: ConsoleContext): string | null {
  const key = c.req.query('key') ?? ''
  return /^[\w-]{1,64}$/.test(key) ? `${c.get('visitor').sessionId} ${key}` : null
}

interface ExportsProps {
  readonly ledgers: Ledgers
  /** Those that can be had here, first the one that is offered. */
  readonly of: readonly string[]
  readonly visitor: Visitor
  /** The township of which it is to be had, where not of the village. */
  readonly above?: Org
  readonly now: Date
}

/** Which ledger of which month: as it stands, this one. Only those the person may read. */
export function Exports({ ledgers, of, visitor, above, now }: ExportsProps) {
  const names = of.filter((what) => (above ? ledgers.above.includes(what) : ledgers.mayExport(what, visitor.roles)))
  const [first, ...others] = names
  if (first === undefined) return null
  return (
    <Card title="导出台账" screenOnly>
      <form method="get" action="/export" class="row row__deeds" data-progress="/export/progress">
        <input type="hidden" name={VILLAGE_FIELD} value={visitor.village.id} />
        {above && <input type="hidden" name="above" value={above.id} />}
        {others.length === 0 ? (
          <input type="hidden" name="what" value={first} />
        ) : (
          <Choice label="台账" name="what" value={first} options={names.map((one) => [one, one])} />
        )}
        <Field label="月份">
          <input class="input" type="month" name="month" value={dayOf(now).slice(0, 7)} required />
        </Field>
        <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
          下载 Excel
        </button>
      </form>
      <div class="progress">
        <progress aria-label="导出进度" hidden />
        <p class="row__note" aria-live="polite" />
      </div>
    </Card>
  )
}
