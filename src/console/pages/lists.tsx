/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf, plusDays, startOfDay } from '../../domain/day.ts'
import { ROOM_KINDS } from '../../domain/roles.ts'
import { Begin } from '../begin.tsx'
import { KeptCard, keptBy } from '../kept-list.tsx'
import { listPage } from '../list.tsx'
import { type ListPage, pagesOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk } from '../options.ts'
import { OwedCard, owedBy } from '../owed.tsx'
import { SettledCard, settledIn } from '../settled.tsx'
import { Strips } from '../strips.tsx'
import { firstWeek, Weekly } from '../weekly.tsx'

/** What is owed within so many days comes soon. */
const SOON_DAYS = 30

/** The pages that list the mechanisms' matters. */
export function listPages(app: ConsoleApp, desk: Desk): void {
  for (const page of pagesOf(desk.ears.registry)) {
    if (page.kinds.length > 0 || page.settled.length > 0) app.get(page.path, (c) => list(c, desk, page))
  }
}

async function list(c: ConsoleContext, desk: Desk, page: ListPage): Promise<Response> {
  const visitor = c.get('visitor')
  const now = desk.clock.now()
  const today = dayOf(now)
  const { id } = visitor.village
  const { owed, kept, settled, strips, weeklies, rooms } = await desk.store.transaction(async (tx) => ({
    owed: await owedBy(tx, page.duties, id, plusDays(today, SOON_DAYS), 50),
    kept: await keptBy(tx, page.duties, id),
    rooms: page.begins.some(({ form }) => form?.inGroup) ? await tx.rooms.ofVillage(id, ROOM_KINDS) : [],
    settled: await settledIn(tx, page.settled, visitor, { now, kinds: desk.ledgers.kinds }),
    strips: await Promise.all(
      page.kinds.map(async ({ strips }) => (await strips?.(visitor.person, { tx, now, orgs: visitor.orgs })) ?? []),
    ),
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
    before: (
      <>
        <Begin commands={page.begins} {...{ c, visitor, today, rooms }} />
        <Strips title={`我的${page.title}`} of={strips.flat()} />
        {owed.map((of) => (
          <OwedCard {...{ of, today }} title={of.list.title} />
        ))}
        {kept.map((of) => (
          <KeptCard {...{ of, visitor, today }} registry={desk.ears.registry} back={page.path} />
        ))}
        {settled.map((of) => (
          <SettledCard of={of} />
        ))}
      </>
    ),
    isBare: settled.length === 0,
    after: weeklies.map((weekly) => <Weekly {...weekly} today={today} />),
  })
}
