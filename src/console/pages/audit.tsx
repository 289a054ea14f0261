/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { localTime } from '../../domain/time.ts'
import { actionWords } from '../../ledger/index.ts'
import type { Transaction } from '../../store/index.ts'
import { Exports } from '../export.tsx'
import type { ConsoleApp, Desk } from '../options.ts'
import { address, Card, Empty } from '../parts.tsx'

const TAKE = 50

/** 审计: who did or looked at what, newest first. */
export function auditPage(app: ConsoleApp, desk: Desk): void {
  const wordOf = actionWords(desk.registry.mechanisms)
  app.get('/audit', async (c) => {
    const visitor = c.get('visitor')
    const { village } = visitor
    const asked = c.req.query('before')
    const before = asked && /^[\w-]{1,64}$/.test(asked) ? asked : undefined
    const { lines, names } = await desk.store.transaction(async (tx) => {
      const found = await tx.audit.ofVillage(village.id, { before, take: TAKE })
      return {
        lines: found,
        names: await tx.pages.names(found.flatMap((one) => [one.personId ?? '', one.subject ?? ''])),
      }
    })
    const last = lines.length === TAKE ? lines.at(-1)?.id : undefined
    return desk.show(c, {
      title: '审计',
      exports: true,
      body: (
        <>
          <Card title="谁做了什么、看了什么">
            {lines.length === 0 && <Empty>还没有记录</Empty>}
            <ol class="timeline">
              {repeatsAsOne(lines).map(({ at, personId, accountId, action, subject, times }) => (
                <li>
                  <time datetime={at.toISOString()}>{localTime(at)}</time>
                  <span>
                    {names.get(personId ?? '') || '（没有登记的人）'} {wordOf(action)}{' '}
                    {subject?.startsWith('#') ? subject : names.get(subject ?? '')}
                    {times > 1 && `${times} 次`}
                    {accountId?.startsWith('console:') && <small class="muted"> 网页</small>}
                  </span>
                </li>
              ))}
            </ol>
            {last && (
              <nav class="pager" aria-label="翻页">
                <a href={address('/audit', { before: last })}>更早的</a>
              </nav>
            )}
          </Card>
          <Exports ledgers={desk.ledgers} of={['审计']} visitor={visitor} now={desk.clock.now()} />
        </>
      ),
    })
  })
}

type AuditRow = Awaited<ReturnType<Transaction['audit']['ofVillage']>>[number]

/** A look at twenty households is twenty lines; one after the other they are shown as one. */
function repeatsAsOne(lines: readonly AuditRow[]): readonly (AuditRow & { readonly times: number })[] {
  const shown: (AuditRow & { times: number })[] = []
  for (const line of lines) {
    const last = shown.at(-1)
    const isLike = line.action === 'read-household' && last?.action === line.action && last.accountId === line.accountId
    if (isLike) last.times++
    else shown.push({ ...line, times: 1 })
  }
  return shown
}
