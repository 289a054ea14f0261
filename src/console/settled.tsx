/** @jsxRuntime automatic @jsxImportSource hono/jsx */
/** What a village settled once and its list is read with: short ledgers of how things are today, above the list. */
import type { Child } from 'hono/jsx'
import { dayOf } from '../domain/day.ts'
import type { AnyLedger, Cell, Scope } from '../ledger/ledger.ts'
import type { Transaction } from '../store/index.ts'
import type { Visitor } from './options.ts'
import { Card, Fold } from './parts.tsx'
import { todayScope } from './today-scope.ts'

/** No more rows of one are drawn; the ledger has the rest. */
const MOST = 150

export interface Settled {
  readonly title: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Those that whoever looks may have as a ledger, and that hold anything. */
export async function settledIn(
  tx: Transaction,
  sheets: readonly AnyLedger[],
  visitor: Visitor,
  at: { readonly now: Date; readonly kinds: Scope['kinds'] },
): Promise<readonly Settled[]> {
  const all: Settled[] = []
  for (const ledger of sheets) {
    const scope = todayScope(visitor, ledger, at)
    if (!scope) continue
    const rows = await ledger.page(tx, scope, null, MOST)
    const columns = ledger.columns.filter(({ above }) => !above)
    const cells = rows.map((row) => columns.map(({ cell }) => cell(row, scope)))
    if (rows.length > 0) all.push({ title: ledger.sheet, headers: columns.map(({ header }) => header), rows: cells })
  }
  return all
}

/** A longer one is folded, so that the list below it is seen. */
const LONG = 12

interface CardProps {
  readonly of: Settled
  /** What can be done with what a row tells of, by its place. */
  readonly deeds?: ((at: number) => Child) | undefined
}

export function SettledCard({ of, deeds }: CardProps) {
  const { title, rows } = of
  if (rows.length <= LONG)
    return (
      <Card title={title}>
        <Rows of={of} deeds={deeds} />
      </Card>
    )
  return (
    <Card title={title}>
      <div class="row">
        <Fold label={`看 ${rows.length} 项`} about={title} onPaper>
          <Rows of={of} deeds={deeds} />
        </Fold>
      </div>
    </Card>
  )
}

function Rows({ of: { headers, rows }, deeds }: CardProps) {
  return (
    <ul class="rows">
      {rows.map(([name, ...others], nth) => (
        <li class="row">
          <div class="row__main">
            <span class="row__title">{shown(name)}</span>
          </div>
          <p class="row__note">
            {others
              .map((cell, at) => (cell === null || cell === '' ? '' : `${headers[at + 1]} ${shown(cell)}`))
              .filter(Boolean)
              .join(' · ')}
          </p>
          {deeds?.(nth)}
        </li>
      ))}
    </ul>
  )
}

const shown = (cell: Cell | undefined): string => (cell instanceof Date ? dayOf(cell) : `${cell ?? ''}`)
