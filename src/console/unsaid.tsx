/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { ROOM_NAMES } from '../domain/roles.ts'
import { after, datedTime, days } from '../domain/time.ts'
import { unreachedLines } from '../speech/unreached.ts'
import type { ListedMessage, PageOf, Person, Receiver, Transaction } from '../store/index.ts'
import type { Visitor } from './options.ts'
import { Card } from './parts.tsx'
import { whyUnsaid } from './words.ts'

/** What was given up so long ago is nobody's care any more. */
const WITHIN_MS = days(7)
/** Of all villages together. */
const READ = 200

/** Something of the village that could not be said. */
export interface Unsaid {
  readonly line: ListedMessage
  readonly name: string
}

/** How the receiver of a message is called: `青山村党支部 村民群`, 韦志强. */
export function receiverName({ group, name }: Receiver): string {
  return group ? `${name} ${ROOM_NAMES[group]}` : name || '村民'
}

/** Of rows, those for a group or a person of this village, by id. */
export async function ownReceivers(
  tx: Transaction,
  rows: readonly ListedMessage[],
  { village }: Visitor,
): Promise<ReadonlyMap<string, string>> {
  const all = await tx.outbox.receivers(rows)
  return new Map([...all].flatMap(([id, to]) => (to.villageId === village.id ? [[id, receiverName(to)]] : [])))
}

/** What was given up lately, newest first. */
export async function unsaidIn(tx: Transaction, visitor: Visitor, now: Date, take: number): Promise<PageOf<Unsaid>> {
  const lines = await tx.outbox.givenUpSince(after(now, -WITHIN_MS), READ)
  const names = await ownReceivers(tx, lines, visitor)
  const own = lines.flatMap((line) => {
    const name = names.get(line.id)
    return name === undefined ? [] : [{ line, name }]
  })
  return { rows: own.slice(0, take), total: own.length }
}

/** 没发出去的话: for whom and why, never what. */
export function UnsaidCard({ unsaid, id }: { unsaid: PageOf<Unsaid>; id: string }) {
  return (
    <Card id={id} title={`没发出去的话（${unsaid.total}）`} aside={<a href="/messages?state=dead">去重发</a>}>
      <ul class="rows">
        {unsaid.rows.map(({ line, name }) => (
          <li class="row">
            <div class="row__main">
              <span class="row__title">{name}</span>
            </div>
            <p class="row__note">
              {datedTime(line.createdAt)}
              {line.error && ` · ${whyUnsaid(line.error)}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Whom nothing said to them alone reaches, and how they mend it. */
export function UnreachedCard({ people, id }: { people: readonly Person[]; id: string }) {
  return (
    <Card id={id} title={`找不到的人（${people.length}）`}>
      {unreachedLines(people).map((line) => (
        <p>{line}</p>
      ))}
    </Card>
  )
}
