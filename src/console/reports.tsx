/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { drawPage, orgPapers, takeOrgPaper } from '../documents/index.ts'
import { dayOf } from '../domain/day.ts'
import type { Org } from '../domain/org.ts'
import { may, rolesTowards } from '../domain/roles.ts'
import type { OrgPaper } from '../speech/org-paper.ts'
import { XLSX } from './export.tsx'
import { townshipsOf } from './menu.ts'
import type { ConsoleApp, Desk, Visitor } from './options.ts'
import { Card, Empty, Field } from './parts.tsx'
import { VILLAGE_FIELD } from './ticket.tsx'

const STATUS = { none: 404, 'not-allowed': 403 } as const
const NO_PICTURES = (): Promise<Uint8Array> => Promise.reject(new Error('there are no pictures on it'))

/** 材料: papers of the village, and of the township for its office, made when they are fetched. */
export function reportsPage(app: ConsoleApp, desk: Desk): void {
  const papers = Object.entries(orgPapers(desk.registry))

  app.get('/reports', (c) => {
    const visitor = c.get('visitor')
    const today = dayOf(desk.clock.now())
    const places = [visitor.village, ...townshipsOf(visitor)]
    const mine = places.map(
      (org) => [org, papers.filter(([, { roles }]) => may(rolesIn(visitor, org), roles))] as const,
    )
    return desk.show(c, {
      title: '材料',
      body: mine.map(([org, own]) => (
        <Card title={org.name}>
          {own.length === 0 && <Empty>月报、述职材料要由书记或镇里来拿</Empty>}
          {own.map(([name, { per }]) => (
            <Ask {...{ visitor, org, name, per, today }} />
          ))}
          {own.length > 0 && <p class="row row__note">照台账自动算出，什么事也没有就是零报告；改好再用，A4 打印</p>}
        </Card>
      )),
    })
  })

  app.get('/reports/paper', async (c) => {
    const { person } = c.get('visitor')
    const { name = '', org: orgId = '', period = '' } = c.req.query()
    const by = { personId: person.id, holdings: person.holdings, via: 'console' } as const
    const known = { registry: desk.registry, now: desk.clock.now() }
    const taken = await desk.store.transaction((tx) => takeOrgPaper(tx, { name, orgId, period }, by, known))
    if ('refused' in taken) throw new HTTPException(STATUS[taken.refused])
    return c.body(Buffer.from(await drawPage(taken.page, NO_PICTURES)), 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(taken.name)}`,
    })
  })
}

const rolesIn = ({ person, orgs }: Visitor, org: Org) => rolesTowards(person.holdings, org.id, orgs)

interface AskProps {
  readonly visitor: Visitor
  readonly org: Org
  readonly name: string
  readonly per: OrgPaper['per']
  readonly today: string
}

function Ask({ visitor, org, name, per, today }: AskProps) {
  return (
    <form method="get" action="/reports/paper" class="row row__deeds">
      <input type="hidden" name={VILLAGE_FIELD} value={visitor.village.id} />
      <input type="hidden" name="org" value={org.id} />
      <input type="hidden" name="name" value={name} />
      <Field label={`${name}，${per === 'month' ? '哪个月' : '哪一年'}`}>
        {per === 'month' ? (
          <input class="input" type="month" name="period" value={today.slice(0, 7)} max={today.slice(0, 7)} required />
        ) : (
          <input
            class="input"
            type="number"
            name="period"
            min="2020"
            max={today.slice(0, 4)}
            value={today.slice(0, 4)}
            required
          />
        )}
      </Field>
      <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
        下载 Excel
        <span class="visually-hidden">
          {' '}
          {org.name}
          {name}
        </span>
      </button>
    </form>
  )
}
