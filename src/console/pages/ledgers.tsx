/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf, plusDays } from '../../domain/day.ts'
import { deedsFor } from '../deeds.tsx'
import { listPage } from '../list.tsx'
import type { ConsoleApp, Desk } from '../options.ts'
import { Card } from '../parts.tsx'

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
      before: due.length > 0 && (
        <Card title="该公开的">
          <ul class="rows">
            {due.map(({ title, dueDay, owner }) => (
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
      ),
    })
  })
}
