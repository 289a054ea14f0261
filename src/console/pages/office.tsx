/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../../domain/day.ts'
import type { Overview } from '../../speech/mechanism.ts'
import type { OfficePage } from '../../speech/office-page.ts'
import { Deeds } from '../deeds.tsx'
import { officePagesOf, townshipsOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk } from '../options.ts'
import { address, Card, Choice, Empty, Filter } from '../parts.tsx'
import { seenIn } from '../scope.ts'
import { SettledCard } from '../settled.tsx'
import { VILLAGE_FIELD } from '../ticket.tsx'

/** Pages of a township's office that mechanisms bring: tables to be read, and what can be done with the township's own matters in them. */
export function officePages(app: ConsoleApp, desk: Desk): void {
  for (const page of officePagesOf(desk.registry)) app.get(`/township/${page.path}`, (c) => office(c, desk, page))
}

async function office(c: ConsoleContext, desk: Desk, page: OfficePage<Overview>): Promise<Response> {
  const visitor = c.get('visitor')
  const townships = townshipsOf(visitor)
  const asked = c.req.query('of') ?? visitor.village.id
  const township = townships.find(({ id }) => id === asked) ?? townships[0]
  if (!township) throw new HTTPException(403)
  const { registry } = desk
  const at = { now: desk.clock.now(), registry, orgs: visitor.orgs }
  const tables = await desk.store.transaction((tx) => page.shows({ tx, ...at }, township.id))
  const office = seenIn(township.id, visitor)
  const back = address(c.req.path, { [VILLAGE_FIELD]: township.id })
  return desk.show(c, {
    title: `${page.title} · ${township.name}`,
    body: (
      <>
        {townships.length > 1 && (
          <Filter>
            <Choice label="乡镇" name="of" value={township.id} options={townships.map(({ id, name }) => [id, name])} />
          </Filter>
        )}
        {tables.map((table) =>
          table.rows.length > 0 ? (
            <SettledCard
              of={{ ...table, rows: table.rows.map(({ cells }) => cells) }}
              deeds={(nth) => {
                const matter = table.rows[nth]?.of
                return (
                  matter && (
                    <div class="row__deeds">
                      <Deeds
                        registry={desk.ears.registry}
                        {...{ matter, back }}
                        visitor={office}
                        today={dayOf(at.now)}
                        whole
                      />
                    </div>
                  )
                )
              }}
            />
          ) : (
            <Card title={table.title}>
              <Empty>{table.none}</Empty>
            </Card>
          ),
        )}
      </>
    ),
  }) as Promise<Response>
}
