/** @jsxRuntime automatic @jsxImportSource hono/jsx */

import type { DutyKind, OwedList } from '../speech/duty-parts.ts'
import type { Owed, Transaction } from '../store/index.ts'
import { BEGIN } from './begin.tsx'
import { address, Card } from './parts.tsx'

/** What of one kind of duty is late or comes soon. */
export interface OwedOf {
  readonly list: OwedList
  readonly page: string
  readonly items: readonly Owed[]
}

/** What is owed by a day, of those kinds of duty that have a list of it. */
export async function owedBy(
  tx: Transaction,
  duties: readonly DutyKind[],
  villageId: string,
  until: string,
  take: number,
): Promise<readonly OwedOf[]> {
  const found: OwedOf[] = []
  for (const { kind, list, page = '' } of duties) {
    const items = list ? await tx.pages.owed(villageId, kind, until, take) : []
    if (list && items.length > 0) found.push({ list, page: `/${page}`, items })
  }
  return found
}

/** What is owed, each with the way to write what settles it. */
export function OwedCard({ of, title, today, id }: { of: OwedOf; title: string; today: string; id?: string }) {
  const { list, page, items } = of
  return (
    <Card title={title} {...(id !== undefined && { id })}>
      <ul class="rows">
        {items.map((owed) => (
          <li class="row">
            <div class="row__main">
              <span class="row__title">{owed.title}</span>
              <span class="row__end">
                <span class={owed.dueDay < today ? 'tag tag_pressing' : 'tag'}>
                  {owed.dueDay < today ? '逾期' : '快到了'}
                </span>
                <a href={`${address(page, { ...list.values(owed) } as Record<string, string>)}#${BEGIN}`}>
                  去写<span class="visually-hidden">{owed.title}</span>
                </a>
              </span>
            </div>
            <p class="row__note">
              {list.note(owed)} · {owed.dueDay} 前 · {owed.owner} 负责
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
