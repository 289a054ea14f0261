/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { drawPage, takePaper } from '../documents/index.ts'
import type { Matter } from '../domain/matter.ts'
import { may } from '../domain/roles.ts'
import type { Paper } from '../speech/on-pages.ts'
import { XLSX } from './export.tsx'
import type { ConsoleApp, Desk, Visitor } from './options.ts'
import { address } from './parts.tsx'
import { VILLAGE_FIELD } from './ticket.tsx'

const STATUS = { none: 404, 'not-allowed': 403, 'not-yet': 409 } as const

/** The papers of a matter, drawn when they are fetched. */
export function papers(app: ConsoleApp, { store, files, clock, registry }: Desk): void {
  app.get('/matters/:number{[0-9]{1,9}}/papers/:name', async (c) => {
    const { person, village } = c.get('visitor')
    const [number, name] = [Number(c.req.param('number')), c.req.param('name')]
    const by = { personId: person.id, holdings: person.holdings, via: 'console' } as const
    const now = clock.now()
    const taken = await store.transaction((tx) =>
      takePaper(tx, { villageId: village.id, number, name, by }, { registry, now }),
    )
    if ('refused' in taken) throw new HTTPException(STATUS[taken.refused])
    return c.body(Buffer.from(await drawPage(taken.page, files.read)), 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(taken.name)}`,
    })
  })
}

interface PapersProps {
  readonly of: Readonly<Record<string, Paper>>
  readonly matter: Matter
  readonly visitor: Visitor
}

/** Links to the papers that there are and that this person may have; of the village the page is of, whatever another tab shows. */
export function Papers({ of, matter, visitor }: PapersProps) {
  const { person, roles } = visitor
  const ready = Object.entries(of).filter(
    ([, paper]) =>
      may(roles, paper.roles) && paper.mayHave?.(matter, person.id, roles) !== false && !paper.missing?.(matter),
  )
  if (ready.length === 0) return null
  return (
    <p class="row papers">
      {ready.map(([name]) => (
        <a
          class="weui-btn weui-btn_mini weui-btn_default"
          href={address(`/matters/${matter.number}/papers/${encodeURIComponent(name)}`, {
            [VILLAGE_FIELD]: visitor.village.id,
          })}
        >
          打印{name}
        </a>
      ))}
    </p>
  )
}
