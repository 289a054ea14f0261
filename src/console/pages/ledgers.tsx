/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import { dayOf, plusDays } from '../../domain/day.ts'
import { CATEGORIES } from '../../domain/disclosure-list.ts'
import { may } from '../../domain/roles.ts'
import { deedsFor } from '../deeds.tsx'
import { DueDisclosures } from '../due-disclosures.tsx'
import { listPage } from '../list.tsx'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from '../options.ts'
import { Card, Choice, Field, Say } from '../parts.tsx'

/** 任务, 签到 and 公开: lists without pictures of their own. */
export function ledgerPages(app: ConsoleApp, desk: Desk): void {
  app.get('/tasks', (c) => {
    const visitor = c.get('visitor')
    return listPage(c, desk, {
      title: '任务',
      kinds: ['task'],
      path: '/tasks',
      ledger: '任务',
      deeds: (matter, back) => deedsFor(desk.registry, matter, visitor, back),
    })
  })

  app.get('/check-ins', (c) => {
    const visitor = c.get('visitor')
    return listPage(c, desk, {
      title: '签到',
      kinds: ['checkIn'],
      path: '/check-ins',
      ledger: '签到',
      deeds: (matter, back) => deedsFor(desk.registry, matter, visitor, back),
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
      ledger: '公开',
      deeds: (matter, back) => deedsFor(desk.registry, matter, visitor, back),
      before: (
        <>
          {may(visitor.roles, desk.registry.get('disclose').roles) && <Publish visitor={visitor} draft={draftIn(c)} />}
          {due.length > 0 && (
            <Card title="该公开的">
              <DueDisclosures items={due} today={today} />
            </Card>
          )}
        </>
      ),
    })
  })
}

interface Draft {
  readonly category: string
  readonly title: string
}

/** What the address wants to be written about. */
function draftIn(c: ConsoleContext): Draft {
  const [category, title] = [c.req.query('category'), c.req.query('title')?.trim().slice(0, 100)]
  return { category: CATEGORIES.find((one) => one === category) ?? '村务', title: title ? `${title}\n` : '' }
}

/** A disclosure as in WeChat: what comes back is the preview, and 确认 publishes it. */
function Publish({ visitor, draft }: { visitor: Visitor; draft: Draft }) {
  return (
    <Card title="公开一件事">
      <div class="row" id="publish">
        <Say visitor={visitor} back="/disclosures" line="公开" label="看预览" tone="primary">
          <Choice label="类别" name="say" value={draft.category} options={CATEGORIES.map((one) => [one, one])} />
          <Field label="第一行写标题，下面写内容">
            <textarea class="input input_text" name="say" rows={5} required maxlength={10_000}>
              {draft.title}
            </textarea>
          </Field>
        </Say>
      </div>
    </Card>
  )
}
