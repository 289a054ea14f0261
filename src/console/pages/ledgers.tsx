/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf, plusDays } from '../../domain/day.ts'
import { may } from '../../domain/roles.ts'
import { CATEGORIES, PUBLISHERS } from '../../domain/workflows/disclosure.ts'
import { deedsFor } from '../deeds.tsx'
import { listPage } from '../list.tsx'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { Card, Choice, Field, Say } from '../parts.tsx'

/** 任务, 签到 and 公开: lists without pictures of their own. */
export function ledgerPages(app: ConsoleApp, desk: Desk): void {
  app.get('/tasks', (c) => {
    const visitor = c.get('visitor')
    return listPage(c, desk, {
      title: '任务',
      kinds: ['task'],
      path: '/tasks',
      deeds: (matter, back) => deedsFor(matter, visitor, back),
    })
  })

  app.get('/check-ins', (c) => {
    const visitor = c.get('visitor')
    return listPage(c, desk, {
      title: '签到',
      kinds: ['checkIn'],
      path: '/check-ins',
      deeds: (matter, back) => deedsFor(matter, visitor, back),
    })
  })

  app.get('/disclosures', async (c) => {
    const visitor = c.get('visitor')
    const today = dayOf(desk.clock.now())
    const due = await desk.store.transaction((tx) =>
      tx.pages.disclosuresDue(visitor.village.id, plusDays(today, 30), 50),
    )
    return listPage(c, desk, {
      title: '公开',
      kinds: ['disclosure', 'question'],
      path: '/disclosures',
      deeds: (matter, back) => deedsFor(matter, visitor, back),
      before: (
        <>
          {may(visitor.roles, PUBLISHERS) && <Publish visitor={visitor} />}
          {due.length > 0 && <Due items={due} today={today} />}
        </>
      ),
    })
  })
}

/** A disclosure as in WeChat: what comes back is the preview, and 确认 publishes it. */
function Publish({ visitor }: { visitor: Visitor }) {
  return (
    <Card title="公开一件事">
      <div class="row">
        <Say visitor={visitor} back="/disclosures" line="公开" label="看预览" tone="primary">
          <Choice label="类别" name="say" value="村务" options={CATEGORIES.map((one) => [one, one])} />
          <Field label="第一行写标题，下面写内容">
            <textarea class="input input_text" name="say" rows={5} required maxlength={10_000} />
          </Field>
        </Say>
      </div>
    </Card>
  )
}

function Due({ items, today }: { items: readonly ListedDuty[]; today: string }) {
  return (
    <Card title="该公开的">
      <ul class="rows">
        {items.map(({ title, dueDay, owner }) => (
          <li class="row">
            <div class="row__main">
              <span class="row__title">{title}</span>
              <span class={dueDay < today ? 'tag tag_pressing' : 'tag'}>{dueDay < today ? '逾期' : '快到了'}</span>
            </div>
            <p class="row__note">
              {dueDay} 前 · {owner.name} 负责
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface ListedDuty {
  readonly title: string
  readonly dueDay: string
  readonly owner: { readonly name: string }
}
