/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { NOT_YET } from '../domain/disclosure-schedule.ts'
import type { DutyKind, KeptList } from '../speech/duty-parts.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { Owed, Transaction } from '../store/index.ts'
import { CommandDeed, mayHere } from './command-form.tsx'
import type { Visitor } from './options.ts'
import { Card, Fold } from './parts.tsx'

/** No village has more on such a list. */
const MOST = 200

export interface Kept {
  readonly list: KeptList
  readonly items: readonly Owed[]
}

/** The lists that a village keeps item by item, whole, of these kinds of duty. */
export async function keptBy(
  tx: Transaction,
  duties: readonly DutyKind[],
  villageId: string,
): Promise<readonly Kept[]> {
  const found: Kept[] = []
  for (const { kind, list } of duties) {
    if (list?.kept) found.push({ list: list.kept, items: await tx.pages.owed(villageId, kind, NOT_YET, MOST) })
  }
  return found
}

interface Props {
  readonly of: Kept
  readonly registry: Registry
  readonly visitor: Visitor
  readonly today: string
  readonly back: string
}

/** A list item by item, each with what changes it and takes it off, for who may. */
export function KeptCard({ of: { list, items }, registry, ...rest }: Props) {
  const offered = (id: string) => [registry.get(id)].filter((command) => mayHere(command, rest.visitor))
  return (
    <Card title={list.title}>
      <div class="row row__deeds">
        {offered(list.begins).map((command) => (
          <CommandDeed {...{ command, ...rest }} about={list.title} whole />
        ))}
      </div>
      <div class="row">
        <Fold
          label={`看 ${items.length} 项`}
          about={list.title}
          onPaper
          open={rest.visitor.typed?.command === list.changes.command}
        >
          <ul class="rows">
            {items.map((item) => (
              <li class="row">
                <div class="row__main">
                  <span class="row__title">{item.title}</span>
                </div>
                <p class="row__note">
                  {list.note(item)} · {item.dueDay === NOT_YET ? '' : `${item.dueDay} 前 · `}
                  {item.owner} 负责
                </p>
                <div class="row__deeds">
                  {offered(list.changes.command).map((command) => (
                    <CommandDeed
                      {...{ command, ...rest }}
                      label={list.changes.label}
                      about={item.title}
                      given={list.given(item)}
                      values={list.values(item)}
                      whole
                    />
                  ))}
                  {offered(list.ends).map((command) => (
                    <CommandDeed {...{ command, ...rest }} about={item.title} given={list.given(item)} />
                  ))}
                </div>
              </li>
            ))}
          </ul>
        </Fold>
      </div>
    </Card>
  )
}
