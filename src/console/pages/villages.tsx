/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../../domain/day.ts'
import { placeOf } from '../../ledger/index.ts'
import { UNDONE } from '../../speech/endings.ts'
import { givenIn, monthsBefore } from '../../speech/given-figures.ts'
import { type DutyFigures, type MatterFigures, sideBySide, type VillageFigures } from '../../speech/side-by-side.ts'
import { BesideCard, besides } from '../beside.tsx'
import { Exports } from '../export.tsx'
import { GivenCard } from '../given-card.tsx'
import { townshipsOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk } from '../options.ts'
import { address, Card, Choice, Empty, Filter } from '../parts.tsx'
import { VILLAGE_FIELD } from '../ticket.tsx'

/** So many months of what was given are drawn. */
const MONTHS = 6

/**
 * 各村: the first page of a township's office (guidance §4, §18). Villages are rows in the roster's order, every number has
 * its denominator, and each leads to the list of that village it was counted from. Nobody is ranked.
 */
export function villagesPage(app: ConsoleApp, desk: Desk): void {
  app.get('/villages', (c) => villages(c, desk))
}

async function villages(c: ConsoleContext, desk: Desk): Promise<Response> {
  const visitor = c.get('visitor')
  const townships = townshipsOf(visitor)
  const township = townships.find(({ id }) => id === c.req.query('of')) ?? townships[0]
  if (!township) throw new HTTPException(403)
  const now = desk.clock.now()
  const under = visitor.orgs.villagesUnder(township.id).filter(({ vanished }) => !vanished)
  const at = { at: now, day: dayOf(now) }
  const months = Array.from({ length: MONTHS }, (_, back) => monthsBefore(at.day.slice(0, 7), MONTHS - 1 - back))
  const { rows, given, lists } = await desk.store.transaction(async (tx) => ({
    rows: await sideBySide(tx, desk.registry, under, at),
    lists: await besides(tx, desk.registry, under, visitor, { now, kinds: desk.ledgers.kinds }),
    given: await givenIn({ tx, orgs: visitor.orgs }, desk.registry, township.id, months),
  }))
  return desk.show(c, {
    title: `各村 · ${township.name}`,
    exports: true,
    body: (
      <>
        {townships.length > 1 && (
          <Filter>
            <Choice label="乡镇" name="of" value={township.id} options={townships.map(({ id, name }) => [id, name])} />
          </Filter>
        )}
        <Card title={`${under.length} 个村`}>
          {rows.length === 0 ? <Empty>花名册里还没有村</Empty> : <Figures {...{ rows }} year={at.day.slice(0, 4)} />}
        </Card>
        <GivenCard months={given} />
        {lists.map((of) => (
          <BesideCard of={of} />
        ))}
        <Exports ledgers={desk.ledgers} of={desk.ledgers.above} visitor={visitor} above={township} now={now} />
      </>
    ),
  }) as Promise<Response>
}

function Figures({ rows, year }: { readonly rows: readonly VillageFigures[]; readonly year: string }) {
  const [first] = rows
  // What no village has had this year tells nothing.
  const isSaid = (at: number) =>
    rows.some(({ matters }) => matters[at] && (matters[at].raised > 0 || isOpen(matters[at])))
  const matters = (first?.matters ?? []).map(({ kind }, at) => ({ kind, at })).filter(({ at }) => isSaid(at))
  const duties = (first?.duties ?? []).map(({ what }, at) => ({ what, at }))
  const owed = duties.filter(({ at }) => rows.some((row) => (row.duties[at]?.all ?? 0) > 0))
  return (
    <section class="wide" aria-label="各村的数字" tabindex={0}>
      <table class="table table_lines">
        <caption>
          <span class="stays">{year} 年登记的办结了多少，现在还有什么等着办。点数字看那个村的</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">村</th>
            {matters.map(({ kind }) => (
              <th scope="col">{kind.words.kind}</th>
            ))}
            {owed.map(({ what }) => (
              <th scope="col">{what}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">
                <a href={address('/', { [VILLAGE_FIELD]: row.village.id })}>{placeOf(row.village.name)}</a>
              </th>
              {matters.map(({ at }) => (
                <td>{row.matters[at] && <OfKind of={row.matters[at]} villageId={row.village.id} />}</td>
              ))}
              {owed.map(({ at }) => (
                <td>{row.duties[at] && <OfDuty of={row.duties[at]} villageId={row.village.id} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const isOpen = ({ open }: MatterFigures): boolean => open.length > 0

/** 12/13 办结, under it what came to nothing, what is open in which state, and what waits by now. */
function OfKind({
  of: { kind, raised, done, undone, open, waits },
  villageId,
}: {
  readonly of: MatterFigures
  readonly villageId: string
}) {
  if (raised === 0 && open.length === 0) return <span class="muted">没有</span>
  const said = `办结 ${done}/${raised}`
  return (
    <>
      {kind.page === undefined ? said : <a href={address(`/${kind.page}`, { [VILLAGE_FIELD]: villageId })}>{said}</a>}
      {undone > 0 && (
        <span class="figure">
          {UNDONE} {undone}
        </span>
      )}
      {open.map(({ what, count }) => (
        <span class="figure">
          {what} {count}
        </span>
      ))}
      {waits.map(({ what, count }) => (
        <strong class="figure figure_late">
          {what} {count}
        </strong>
      ))}
    </>
  )
}

/** 3/120 户 */
function OfDuty({
  of: { kind, unit, all, late },
  villageId,
}: {
  readonly of: DutyFigures
  readonly villageId: string
}) {
  if (all === 0) return <span class="muted">没有</span>
  const said = `${late}/${all} ${unit}`
  const shown = late > 0 ? <strong class="figure_late">{said}</strong> : said
  return kind.page === undefined ? (
    shown
  ) : (
    <a href={address(`/${kind.page}`, { [VILLAGE_FIELD]: villageId })}>{shown}</a>
  )
}
