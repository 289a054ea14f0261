/** @jsxRuntime automatic @jsxImportSource hono/jsx */
/** What each village of a township has of a list, side by side: the lines of all of them, and what each says of it. */
import type { Org } from '../domain/org.ts'
import { placeOf } from '../ledger/index.ts'
import type { AnyLedger } from '../ledger/ledger.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { Transaction } from '../store/index.ts'
import type { Visitor } from './options.ts'
import { Card, Fold } from './parts.tsx'
import { todayScope } from './today-scope.ts'

/** No more lines of a village are looked at. */
const MOST = 200

export interface Beside {
  readonly title: string
  readonly villages: readonly Org[]
  /** A line by its name, with what each of the villages says of it; empty for a village without it. */
  readonly lines: readonly { readonly name: string; readonly said: readonly string[] }[]
}

/** The lists that may be laid side by side, for who may have them. */
export async function besides(
  tx: Transaction,
  { mechanisms }: Registry,
  villages: readonly Org[],
  visitor: Visitor,
  at: Parameters<typeof todayScope>[2],
): Promise<readonly Beside[]> {
  const ledgers = mechanisms.flatMap((one) => Object.values(one.ledgers ?? {}).flat()).filter(({ beside }) => beside)
  const all: Beside[] = []
  for (const ledger of ledgers) {
    const lists: ReadonlyMap<string, string>[] = []
    for (const village of villages) lists.push(await listOf(tx, ledger, { ...visitor, village }, at))
    const names = [...new Set(lists.flatMap((list) => [...list.keys()]))]
    const lines = names.map((name) => ({ name, said: lists.map((list) => list.get(name) ?? '') }))
    if (lines.length > 0) all.push({ title: ledger.sheet, villages, lines })
  }
  return all
}

async function listOf(tx: Transaction, ledger: AnyLedger, visitor: Visitor, at: Parameters<typeof todayScope>[2]) {
  const scope = todayScope(visitor, ledger, at)
  const [first] = ledger.columns
  if (!scope || !first) return new Map<string, string>()
  const rows = await ledger.page(tx, scope, null, MOST)
  return new Map(rows.map((row) => [String(first.cell(row, scope)), ledger.beside?.(row) ?? ''] as const))
}

/** Folded: it is long, and looked at seldom. */
export function BesideCard({ of: { title, villages, lines } }: { readonly of: Beside }) {
  return (
    <Card title={`${title}，各村并排`}>
      <div class="row">
        <Fold label={`看 ${lines.length} 项`} about={title}>
          <section class="wide" aria-label={`${title}，各村并排`} tabindex={0}>
            <table class="table table_lines">
              <thead>
                <tr>
                  <th scope="col">事项</th>
                  {villages.map(({ name }) => (
                    <th scope="col">{placeOf(name)}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {lines.map(({ name, said }) => (
                  <tr>
                    <th scope="row">{name}</th>
                    {said.map((one) => (
                      <td>{one === '' ? <span class="muted">没有</span> : one}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Fold>
      </div>
    </Card>
  )
}
