/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Purpose } from '../../domain/shelf-life.ts'
import { datedTime } from '../../domain/time.ts'
import { DELIVERIES, type Delivery, type ListedMessage } from '../../store/index.ts'
import { backTo, pageIn, readForm, soughtIn } from '../forms.ts'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { address, Card, Choice, Empty, Filter, LISTED, Pager, Search } from '../parts.tsx'
import { isFirst, Ticket } from '../ticket.tsx'
import { ownReceivers, receiverName } from '../unsaid.tsx'
import { whyUnsaid } from '../words.ts'

const STATES: Readonly<Record<Delivery, string>> = {
  waiting: '等着发',
  sending: '正在发',
  sent: '发出去了',
  dead: '没发成',
  dropped: '不用发了',
}
const PURPOSES: Readonly<Record<Purpose, string>> = { reply: '回复', nudge: '提醒', announcement: '公告' }

/** 消息: what waits to be said and what could not be, without what it says. */
export function messagesPage(app: ConsoleApp, desk: Desk): void {
  app.get('/messages', async (c) => {
    const visitor = c.get('visitor')
    const page = pageIn(c)
    const asked = DELIVERIES.find((one) => one === c.req.query('state'))
    const sought = soughtIn(c)
    const purpose = (Object.keys(PURPOSES) as Purpose[]).find((one) => one === c.req.query('purpose'))
    const { state, found, names, backlog } = await desk.store.transaction(async (tx) => {
      const backlog = await tx.outbox.backlog()
      const state = asked ?? (backlog.dead > 0 ? 'dead' : 'waiting')
      const to = sought ? await tx.outbox.addressees(visitor.village.id, sought.typed, receiverName) : undefined
      const lines = await tx.outbox.page({ state, purpose, to }, (page - 1) * LISTED, LISTED)
      return { state, found: lines, names: await ownReceivers(tx, lines.rows, visitor), backlog }
    })
    const own = found.rows.flatMap(({ id }) => (state === 'dead' && names.has(id) ? id : []))
    const href = (to: number) => address('/messages', { state, purpose, q: sought?.typed, page: to })
    return desk.show(c, {
      title: '消息',
      live: true,
      body: (
        <>
          <Wire desk={desk} backlog={backlog} />
          <Filter>
            <Search value={sought?.typed ?? ''} label="发给谁" holder="姓名、哪个群" />
            <Choice
              label="哪一种"
              name="purpose"
              value={purpose ?? ''}
              options={[['', '全部'], ...Object.entries(PURPOSES)]}
            />
            <Choice label="看哪些" name="state" value={state} options={DELIVERIES.map((one) => [one, STATES[one]])} />
          </Filter>
          <Card title={`${STATES[state]} ${found.total} 条`}>
            {found.rows.length === 0 && (
              <Empty>
                没有{sought || purpose ? '这样的' : ''}
                {STATES[state]}的消息
              </Empty>
            )}
            <ul class="rows">
              {found.rows.map((line) => (
                <Line line={line} name={names.get(line.id)} state={state} visitor={visitor} back={href(page)} />
              ))}
            </ul>
            {own.length > 1 && (
              <div class="row">
                <Resend ids={own} label={`这 ${own.length} 条都重发`} visitor={visitor} back={href(page)} />
              </div>
            )}
            <Pager page={page} total={found.total} href={href} />
          </Card>
        </>
      ),
    })
  })

  app.post('/messages/resend', async (c) => {
    const visitor = c.get('visitor')
    const form = await readForm(c)
    const now = desk.clock.now()
    await desk.store.transaction(async (tx) => {
      if (!(await isFirst(tx, form, visitor, now))) return
      const { person, village } = visitor
      const who = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
      for (const id of (form.get('id') ?? []).slice(0, LISTED)) {
        const line = await tx.outbox.dead(id)
        const own = line && (await ownReceivers(tx, [line], visitor)).has(id)
        if (own && (await tx.outbox.revive(now, [id])) > 0)
          tx.audit.note({ ...who, action: 'resend', subject: id }, now)
      }
    })
    return c.redirect(backTo(form), 303)
  })
}

function Wire({ desk, backlog }: { desk: Desk; backlog: { waiting: number; dead: number } }) {
  const wire = desk.health.wire()
  const pace = desk.pace()
  const speed = pace === null || pace.perMinute === 0 ? '不限' : `每分钟 ${Math.round(pace.perMinute)} 条`
  const paused = pace?.pausedUntil ? `，微信嫌太快，歇到 ${datedTime(pace.pausedUntil)}` : ''
  return (
    <Card title="微信" aside={<span class={wire.online ? 'tag' : 'tag tag_pressing'}>{wire.said}</span>}>
      <dl class="facts">
        <div class="fact">
          <dt>发送快慢</dt>
          <dd>
            {speed}
            {paused}
          </dd>
        </div>
        <div class="fact">
          <dt>等着发</dt>
          <dd>{backlog.waiting} 条</dd>
        </div>
        <div class="fact">
          <dt>没发成</dt>
          <dd>{backlog.dead} 条</dd>
        </div>
      </dl>
    </Card>
  )
}

function Line({
  line,
  name,
  state,
  visitor,
  back,
}: {
  line: ListedMessage
  name: string | undefined
  state: Delivery
  visitor: Visitor
  back: string
}) {
  return (
    <li class="row">
      <div class="row__main">
        <span class="row__title">{name ?? '别的村'}</span>
        <span class="tag">{PURPOSES[line.purpose]}</span>
      </div>
      <p class="row__note">
        {datedTime(line.sentAt ?? line.createdAt)}
        {state === 'waiting' && ` · ${datedTime(line.notBefore)} 起可发`}
        {line.attempts > 0 && ` · 试了 ${line.attempts} 次`}
        {line.error && ` · ${whyUnsaid(line.error)}`}
      </p>
      {state === 'dead' && name !== undefined && (
        <Resend ids={[line.id]} label="重发" about={name} visitor={visitor} back={back} />
      )}
    </li>
  )
}

interface ResendProps {
  readonly ids: readonly string[]
  readonly label: string
  readonly about?: string
  readonly visitor: Visitor
  readonly back: string
}

function Resend({ ids, label, about, visitor, back }: ResendProps) {
  return (
    <form method="post" action="/messages/resend" class="row__deeds">
      <Ticket visitor={visitor} />
      <input type="hidden" name="back" value={back} />
      {ids.map((id) => (
        <input type="hidden" name="id" value={id} />
      ))}
      <button type="submit" class="weui-btn weui-btn_mini weui-btn_primary">
        {label}
        {about && <span class="visually-hidden"> 给{about}</span>}
      </button>
    </form>
  )
}
