/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { byPart } from '../../command/tallies.ts'
import { dayOf } from '../../domain/day.ts'
import type { Matter } from '../../domain/matter.ts'
import { HELPERS } from '../../domain/roles.ts'
import { after, days } from '../../domain/time.ts'
import type { PageOf, Transaction } from '../../store/index.ts'
import { deedsFor } from '../deeds.tsx'
import { Exports } from '../export.tsx'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from '../options.ts'
import { Card, Empty, Field, MatterRow, Say } from '../parts.tsx'
import { orgIdsOf } from '../reach.ts'

/** So many of each; the rest is on its own page. */
const LISTED = 8
const HELD_MS = days(5)

/** 今天: what needs somebody, and nothing else. */
export function todayPage(app: ConsoleApp, desk: Desk): void {
  app.get('/', async (c) => {
    const visitor = c.get('visitor')
    const now = desk.clock.now()
    const { matters, late, disclosures, helpers } = await desk.store.transaction((tx) => read(tx, visitor, now))
    const lists = matters.filter(([, , { total }]) => total > 0)
    const quiet = lists.length === 0 && late.length === 0 && disclosures.length === 0
    return desk.show(c, {
      title: '今天',
      live: true,
      exports: true,
      body: (
        <>
          {quiet && (
            <Card title="都办好了">
              <Empty>没有要您操心的事</Empty>
            </Card>
          )}
          {lists.map(([title, href, found]) => (
            <Waiting title={title} href={href} found={found} helpers={helpers} visitor={visitor} />
          ))}
          {late.length > 0 && (
            <Card title="走访逾期" aside={<a href="/visits?late=1">看是哪几户</a>}>
              <ul class="rows">
                {late.map(([name, { overdue }]) => (
                  <li class="row row__main">
                    <span class="row__title">{name}</span>
                    <span class="tag tag_pressing">{overdue} 户</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          {disclosures.length > 0 && (
            <Card title="该公开没公开" aside={<a href="/disclosures">去公开</a>}>
              <ul class="rows">
                {disclosures.map(({ title, dueDay, owner }) => (
                  <li class="row">
                    <span class="row__title">{title}</span>
                    <p class="row__note">
                      应在 {dueDay} 前 · {owner.name} 负责
                    </p>
                  </li>
                ))}
              </ul>
            </Card>
          )}
          <Speak visitor={visitor} c={c} />
          <Exports now={now} />
        </>
      ),
    })
  })
}

function Waiting({
  title,
  href,
  found,
  helpers,
  visitor,
}: {
  title: string
  href: string
  found: PageOf<Matter>
  helpers: readonly string[]
  visitor: Visitor
}) {
  return (
    <Card title={`${title}（${found.total}）`} aside={href && found.total > LISTED && <a href={href}>全部</a>}>
      <ul class="rows">
        {found.rows.map((matter) => (
          <MatterRow matter={matter}>{deedsFor(matter, visitor, '/', helpers)}</MatterRow>
        ))}
      </ul>
    </Card>
  )
}

/** Whatever has no button: the same words as in WeChat. */
function Speak({ visitor, c }: { visitor: Visitor; c: ConsoleContext }) {
  return (
    <Card title="跟小助手说一句">
      <div class="row">
        <Say visitor={visitor} back={c.req.path} line="" label="发送" tone="primary">
          <Field label="像在微信里一样说" hidden>
            <input class="input input_wide" name="say" placeholder="比如：任务 全体网格员 本周五前 报送台账" required />
          </Field>
        </Say>
      </div>
    </Card>
  )
}

async function read(tx: Transaction, visitor: Visitor, now: Date) {
  const { village, orgs } = visitor
  const open = (kind: Matter['kind'], where: object = {}) => tx.pages.open(village.id, [kind], where, LISTED)
  const tallies = await tx.visitProgress.tallies(orgIdsOf(visitor), dayOf(now))
  const matters = [
    ['没人接的点单', '/orders?state=open', await open('order', { state: 'open' })],
    ['等您答复的申请', '', await open('identity', { state: 'waiting' })],
    ['申请延期的任务', '/tasks?state=asked', await open('task', { state: 'asked' })],
    ['等上门的急事', '', await open('eventVisit')],
    ['等确认的公开', '/disclosures?state=draft', await open('disclosure', { state: 'draft' })],
    ['没答复的质询', '/disclosures?state=open', await open('question', { state: { in: ['open', 'disputed'] } })],
    [
      '接了没办完的点单',
      '/orders?state=claimed',
      await open('order', { state: 'claimed', enteredAt: { lte: after(now, -HELD_MS) } }),
    ],
    ['过期的任务', '/tasks?state=open', await open('task', { state: 'open', deadline: { lt: now } })],
    ['没转办的民情', '', await open('concern')],
  ] as const
  return {
    matters,
    late: byPart(tallies, village.id, orgs).filter(([, { overdue }]) => overdue > 0),
    disclosures: await tx.pages.disclosuresDue(village.id, dayOf(now), LISTED),
    helpers: await tx.pages.namesHolding(HELPERS, orgIdsOf(visitor), 300),
  }
}
