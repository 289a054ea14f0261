/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { byPart, sum } from '../../command/tallies.ts'
import { dayOf } from '../../domain/day.ts'
import { redact } from '../../domain/redact.ts'
import type { HouseholdLine } from '../../store/index.ts'
import { pageIn } from '../forms.ts'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { address, Card, Chart, Choice, Empty, Field, Filter, LISTED, Pager, Say } from '../parts.tsx'
import { noteLooks, orgIdsOf, viewerOf } from '../reach.ts'
import { Strip, twelveMonths } from '../strip.tsx'

/** Every household counts in one of these. */
const STANDINGS = [
  ['走访过', 'covered'],
  ['该走访', 'due'],
  ['逾期', 'overdue'],
  ['还没到期', 'ahead'],
  ['没有联系人', 'alone'],
  ['暂缓', 'muted'],
] as const

/** 走访: how each 网格 stands, and each household over the last twelve months. */
export function visitsPage(app: ConsoleApp, desk: Desk): void {
  app.get('/visits', async (c) => {
    const visitor = c.get('visitor')
    const now = desk.clock.now()
    const [page, today] = [pageIn(c), dayOf(now)]
    const months = twelveMonths(today)
    const orgIds = orgIdsOf(visitor)
    const grid = orgIds.find((id) => id === c.req.query('grid'))
    const late = c.req.query('late') === '1'
    const { tallies, found } = await desk.store.transaction(async (tx) => {
      const within = grid ? orgIds.filter((id) => visitor.orgs.isWithin(id, grid)) : orgIds
      const filter = { orgIds: within, lateOn: late ? today : undefined }
      const households = await tx.pages.households(filter, `${months[0]}-01`, (page - 1) * LISTED, LISTED)
      const seen = households.rows.flatMap((row) => seenBy(visitor, row) ?? [])
      noteLooks(tx, visitor, 'visits', seen, now)
      return { tallies: await tx.visitProgress.tallies(orgIds, today), found: { ...households, rows: seen } }
    })
    const parts = byPart(tallies, visitor.village.id, visitor.orgs)
    const { never } = sum(tallies)
    const href = (to: number) => address('/visits', { grid, late: late ? '1' : '', page: to })
    return desk.show(c, {
      title: '走访',
      charts: true,
      body: (
        <>
          <Card title="各网格">
            {parts.length === 0 ? (
              <Empty>还没有登记要走访的户</Empty>
            ) : (
              <Chart
                caption="各网格走访到了哪一步（户）"
                kind="stack"
                columns={['网格', ...STANDINGS.map(([title]) => title)]}
                rows={parts.map(([name, one]) => [name, ...STANDINGS.map(([, of]) => one[of])])}
              />
            )}
            {never > 0 && <p class="row row__note">还没有人去过的 {never} 户</p>}
          </Card>
          <Filter>
            <Choice label="网格" name="grid" value={grid ?? ''} options={[['', '全村'], ...gridsOf(visitor)]} />
            <Choice
              label="看哪些"
              name="late"
              value={late ? '1' : ''}
              options={[
                ['', '全部户'],
                ['1', '只看逾期'],
              ]}
            />
          </Filter>
          <Card title={`${found.total} 户`}>
            {found.rows.length === 0 && <Empty>没有要看的户</Empty>}
            <ul class="rows">
              {found.rows.map((row) => (
                <HouseholdItem row={row} months={months} today={today} visitor={visitor} back={href(page)} />
              ))}
            </ul>
            <Pager page={page} total={found.total} href={href} />
          </Card>
        </>
      ),
    })
  })
}

type Seen = Pick<HouseholdLine, 'id' | 'villageId' | 'number' | 'head' | 'duties' | 'visitedOn'> & {
  readonly category?: string
}

/** What this person may see of a household; null when nothing. */
function seenBy(visitor: Visitor, row: HouseholdLine): Seen | null {
  const viewer = viewerOf(
    visitor,
    row.orgId,
    row.duties.map((duty) => duty.ownerId),
  )
  const { duties } = row
  const { number, head, category, dates, note } = redact(
    {
      number: row.number,
      head: row.head,
      category: row.categories.join('、'),
      dates: row.visitedOn,
      note: duties.map((duty) => duty.mutedReason),
    },
    viewer,
    'direct',
  )
  if (number === undefined || head === undefined || dates === undefined) return null
  const { id, villageId } = row
  const seen = duties.map((duty, at) => ({ ...duty, mutedReason: note?.[at] ?? null }))
  return { id, villageId, number, head, duties: seen, visitedOn: dates, ...(category && { category }) }
}

function gridsOf({ orgs, village }: Visitor): readonly (readonly [string, string])[] {
  return [...orgs.all]
    .filter((org) => org.kind === 'grid' && !org.vanished && orgs.isWithin(org.id, village.id))
    .map((org) => [org.id, org.name] as const)
}

function HouseholdItem({
  row,
  months,
  today,
  visitor,
  back,
}: {
  row: Seen
  months: readonly string[]
  today: string
  visitor: Visitor
  back: string
}) {
  const [duty] = row.duties
  const form = { visitor, back, about: row.head }
  return (
    <li class="row">
      <div class="row__main">
        <span class="row__title">
          <span class="number">{row.number}</span> {row.head}
          {row.category && <small class="muted"> {row.category}</small>}
        </span>
        {duty && <Standing duty={duty} today={today} />}
      </div>
      <p class="row__note">
        {row.duties.length === 0
          ? '还没有联系人'
          : `联系人 ${row.duties.map((one) => one.owner).join('、')} · ${duty?.dueDay} 前`}
        {duty?.mutedUntil && duty.mutedUntil >= today && ` · ${duty.mutedReason ?? ''}`}
      </p>
      <Strip months={months} visitedOn={row.visitedOn} />
      <details class="more">
        <summary>
          记走访、暂缓<span class="visually-hidden"> {row.head}</span>
        </summary>
        <Say {...form} line={`走访 ${row.number}`} label="记走访" tone="primary">
          <Field label="哪天去的">
            <input class="input" type="date" name="say" value={today} max={today} required />
          </Field>
          <Field label="情况">
            <input class="input" name="say" maxlength={300} />
          </Field>
        </Say>
        <Say {...form} line={`暂缓 ${row.number} 至`} label="暂缓">
          <Field label="到哪天">
            <input class="input" type="date" name="say" min={today} required />
          </Field>
          <Field label="原因">
            <input class="input" name="say" required maxlength={100} />
          </Field>
        </Say>
      </details>
    </li>
  )
}

function Standing({ duty, today }: { duty: HouseholdLine['duties'][number]; today: string }) {
  if (duty.mutedUntil && duty.mutedUntil >= today) return <span class="tag">暂缓到 {duty.mutedUntil}</span>
  if (duty.dueDay < today) return <span class="tag tag_pressing">逾期</span>
  return <span class="tag">{duty.fromDay <= today ? '该走访' : '不急'}</span>
}
