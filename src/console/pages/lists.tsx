/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf, plusDays, startOfDay } from '../../domain/day.ts'
import { Begin } from '../begin.tsx'
import { listPage } from '../list.tsx'
import { type ListPage, pagesOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk } from '../options.ts'
import { OwedCard, owedBy } from '../owed.tsx'
import { firstWeek, Weekly } from '../weekly.tsx'

/** What is owed within so many days comes soon. */
const SOON_DAYS = 30

/** The pages that list the mechanisms' matters. */
export function listPages(app: ConsoleApp, desk: Desk): void {
  for (const page of pagesOf(desk.ears.registry)) {
    if (page.kinds.length > 0) app.get(page.path, (c) => list(c, desk, page))
  }
}

async function list(c: ConsoleContext, desk: Desk, page: ListPage): Promise<Response> {
  const visitor = c.get('visitor')
  const today = dayOf(desk.clock.now())
  const { id } = visitor.village
  const { owed, weeklies } = await desk.store.transaction(async (tx) => ({
    owed: await owedBy(tx, page.duties, id, plusDays(today, SOON_DAYS), 50),
    weeklies: await Promise.all(
      page.kinds.flatMap(({ workflow: { kind }, weekly }) =>
        weekly
          ? [
              tx.pages
                .followed(id, { kind, ...weekly }, startOfDay(firstWeek(today)))
                .then((matters) => ({ of: weekly, matters })),
            ]
          : [],
      ),
    ),
  }))
  return listPage(c, desk, {
    page,
    charts: weeklies.length > 0,
    before: (
      <>
        <Begin commands={page.begins} {...{ c, visitor, today }} />
        {owed.map((of) => (
          <OwedCard {...{ of, today }} title={of.list.title} />
        ))}
      </>
    ),
    after: weeklies.map((weekly) => <Weekly {...weekly} today={today} />),
  })
}
