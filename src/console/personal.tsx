/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { drawPage, personalPapers, takePersonal, takeUpload, toCsv, uploads } from '../documents/index.ts'
import { dayOf } from '../domain/day.ts'
import { may } from '../domain/roles.ts'
import { monthOf } from '../ledger/index.ts'
import { XLSX } from './export.tsx'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from './options.ts'
import { Card, Choice, Field } from './parts.tsx'
import { orgIdsOf } from './scope.ts'
import { VILLAGE_FIELD } from './ticket.tsx'

const STATUS = { none: 404, 'not-allowed': 403 } as const
const NO_PICTURES = (): Promise<Uint8Array> => Promise.reject(new Error('there are no pictures on it'))

/** Papers of a person and a year, and tables for other systems, made when they are fetched. */
export function personal(app: ConsoleApp, { store, clock, registry }: Desk): void {
  const asking = (c: ConsoleContext) => {
    const { person, village } = c.get('visitor')
    const by = { personId: person.id, holdings: person.holdings, via: 'console' } as const
    return { by, village, person, with: { registry, now: clock.now() } }
  }

  app.get('/personal', async (c) => {
    const { by, village, person, with: known } = asking(c)
    const [name, year, called] = [c.req.query('name') ?? '', c.req.query('year') ?? '', c.req.query('person')?.trim()]
    if (!/^20\d\d$/.test(year)) throw new HTTPException(400)
    const taken = await store.transaction(async (tx) => {
      // Of namesakes nobody knows whose is meant.
      const [only, second] = called ? await tx.people.named(called, orgIdsOf(c.get('visitor'))) : [person]
      if (!only || second) return { refused: 'none' as const }
      const whose = { villageId: village.id, personId: only.id, year }
      return takePersonal(tx, { name, whose, by }, known)
    })
    if ('refused' in taken) throw new HTTPException(STATUS[taken.refused])
    return c.body(Buffer.from(await drawPage(taken.page, NO_PICTURES)), 200, headersOf(taken.name, XLSX))
  })

  app.get('/uploads', async (c) => {
    const { by, village, with: known } = asking(c)
    const [name, month] = [c.req.query('name') ?? '', monthOf(c.req.query('month') ?? '')]
    if (!month) throw new HTTPException(400)
    const of = { villageId: village.id, fromDay: month.fromDay, toDay: month.toDay }
    const rows = await store.transaction((tx) => takeUpload(tx, { name, of, by }, known))
    if ('refused' in rows) throw new HTTPException(STATUS[rows.refused])
    return c.body(toCsv(rows), 200, headersOf(`${name}-${month.code}.csv`, 'text/csv; charset=utf-8'))
  })
}

const headersOf = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
})

/** One's own papers; for the village's office those of others too, and the tables for upload. */
export function PersonalPapers({ desk, visitor }: { readonly desk: Desk; readonly visitor: Visitor }) {
  const papers = Object.entries(personalPapers(desk.registry))
  const tables = Object.entries(uploads(desk.registry)).filter(([, { roles }]) => may(visitor.roles, roles))
  const isOffice = papers.some(([, { roles }]) => may(visitor.roles, roles))
  const today = dayOf(desk.clock.now())
  if (papers.length === 0) return null
  return (
    <Card title="个人材料" screenOnly>
      <form method="get" action="/personal" class="row row__deeds">
        <input type="hidden" name={VILLAGE_FIELD} value={visitor.village.id} />
        <Names of={papers.map(([name]) => name)} label="材料" />
        {isOffice && (
          <Field label="谁的（不写是自己的）">
            <input class="input" name="person" maxlength={20} />
          </Field>
        )}
        <Field label="哪一年">
          <input class="input" type="number" name="year" min="2020" max="2099" value={today.slice(0, 4)} required />
        </Field>
        <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
          下载 Excel
        </button>
      </form>
      {tables.length > 0 && (
        <form method="get" action="/uploads" class="row row__deeds">
          <input type="hidden" name={VILLAGE_FIELD} value={visitor.village.id} />
          <Names of={tables.map(([name]) => name)} label="上传用的表" />
          <Field label="月份">
            <input class="input" type="month" name="month" value={today.slice(0, 7)} required />
          </Field>
          <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
            下载 CSV
          </button>
        </form>
      )}
    </Card>
  )
}

function Names({ of, label }: { readonly of: readonly string[]; readonly label: string }) {
  return <Choice label={label} name="name" value={of[0] ?? ''} options={of.map((one) => [one, one])} />
}
