import { type Attachment, counted, LARGEST, MOST, TAKEN_WORDS } from '../../domain/attachment.ts'
import { type Participant, playing } from '../../domain/matter.ts'
import { advance, isRefusal } from '../../domain/workflow.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Transaction } from '../../store/index.ts'
import type { Kept } from '../ports.ts'

/** What came of a file somebody sent. */
export type Arrived =
  | { readonly kept: Kept }
  | { readonly name: string; readonly refused: 'too-large' | 'not-taken' }
  | { readonly refused: 'lost' }

/** Where the files came from. */
interface Sent {
  readonly account: string
  readonly chatId: string | null
  readonly talkerId: string
}

/** Adds files to a matter and says in one line what it holds now; nothing when it takes none any more. */
export async function attach(
  matterId: string,
  arrived: readonly Arrived[],
  { account, chatId, talkerId }: Sent,
  registry: Registry,
  tx: Transaction,
  now: Date,
): Promise<void> {
  const matter = await tx.matters.byId(matterId)
  const kind = matter && registry.matter(matter.kind)
  if (!matter || !kind?.takesFiles) return
  const { by, single, keeps } = kind.takesFiles
  const author =
    by &&
    (await authorOf(
      talkerId,
      by.flatMap((part) => playing(matter, part)),
      tx,
    ))
  if (by && !author?.personId) return
  const before = await tx.attachments.ofMatter(matter.id)
  const { fitting, over } = fresh(arrived, before, single ? before.length + 1 : MOST)
  const actor = author?.personId ? { personId: author.personId, name: author.name, roles: new Set<never>() } : null
  const note = fitting.map((one) => one.name).join('、')
  const details = keeps && fitting.length > 0 ? { details: keeps(matter, fitting) } : {}
  const step = advance(kind.workflow, matter, kind.takesFiles.move, { actor, now, note, ...details })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return
  await tx.attachments.add(matter.id, fitting, now)
  if (single && fitting.length > 0) tx.attachments.enough(matter.id)

  const to = chatId === null ? { chatId: null, contactId: talkerId } : { chatId, contactId: null }
  const say = (text: string, merge?: { key: string; item: string }) =>
    tx.outbox.say({ account, ...to, purpose: 'reply', text, ...(merge ? { merge } : {}) }, now)
  const refusals = [
    ...new Set(arrived.flatMap(whyNot)),
    ...over.map((one) => `${single ? '只留一张' : `最多附 ${MOST} 个`}，「${one.name}」没有附上`),
  ]
  if (refusals.length > 0) say(`#${matter.number} ${refusals.join('\n')}`)
  const holds = counted([...before, ...fitting.map((one) => ({ ...one, id: '' }))])
  if (arrived.some((one) => 'kept' in one) && holds !== '') {
    say(`#${matter.number} 附有 ${holds}。${kind.takesFiles.next(matter)}`, { key: `attach ${matter.id}`, item: '' })
  }
}

/** Whoever sent them, of those whose files it takes. */
async function authorOf(
  accountId: string,
  players: readonly Participant[],
  tx: Transaction,
): Promise<Participant | undefined> {
  const [only, second] = players
  if (!second) return only
  for (const one of players) {
    const person = one.personId === null ? null : await tx.people.byId(one.personId)
    if (person?.accounts.includes(accountId)) return one
  }
  return undefined
}

/** Each file once, and no more of them than are sent. */
function fresh(
  arrived: readonly Arrived[],
  before: readonly Attachment[],
  most: number,
): { fitting: readonly Kept[]; over: readonly Kept[] } {
  const known = new Set(before.map((one) => one.hash))
  const kept = arrived.flatMap((one) => ('kept' in one ? [one.kept] : []))
  const once = kept.filter(({ hash }) => !known.has(hash) && known.add(hash))
  const room = Math.max(0, most - before.length)
  return { fitting: once.slice(0, room), over: once.slice(room) }
}

function whyNot(one: Arrived): readonly string[] {
  if ('kept' in one) return []
  switch (one.refused) {
    case 'too-large':
      return [`「${one.name}」太大，没有附上：一个最大 ${LARGEST / 2 ** 20} MB`]
    case 'not-taken':
      return [`「${one.name}」没有附上：只收${TAKEN_WORDS}`]
    case 'lost':
      return ['有文件没有收到，请再发一次']
  }
}
