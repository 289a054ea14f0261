/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import type { Overview } from '../../speech/mechanism.ts'
import type { OfficePage } from '../../speech/office-page.ts'
import { officePagesOf, townshipsOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk } from '../options.ts'
import { Card, Choice, Empty, Filter } from '../parts.tsx'
import { SettledCard } from '../settled.tsx'

/** Pages of a township's office that mechanisms bring: tables to be read, nothing to be done there. */
export function officePages(app: ConsoleApp, desk: Desk): void {
  for (const page of officePagesOf(desk.registry)) app.get(`/township/${page.path}`, (c) => office(c, desk, page))
}

async function office(c: ConsoleContext, desk: Desk, page: OfficePage<Overview>): Promise<Response> {
  const visitor = c.get('visitor')
  const townships = townshipsOf(visitor)
  const township = townships.find(({ id }) => id === c.req.query('of')) ?? townships[0]
  if (!township) throw new HTTPException(403)
  const { registry } = desk
  const at = { now: desk.clock.now(), registry, orgs: visitor.orgs }
  const tables = await desk.store.transaction((tx) => page.shows({ tx, ...at }, township.id))
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
            <SettledCard of={table} />
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
