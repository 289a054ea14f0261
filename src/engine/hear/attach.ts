import { type Attachment, counted, LARGEST, MOST, TAKEN_WORDS } from '../../domain/attachment.ts'
import { type Matter, type Participant, playing } from '../../domain/matter.ts'
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
  const takes = matter && registry.matter(matter.kind)?.takesFiles
  if (!takes) return
  const players = takes.by?.flatMap((part) => playing(matter, part))
  const author = players && (await authorOf(talkerId, players, tx))
  if (takes.by && !author?.personId) return
  const by = author?.personId ? { personId: author.personId, name: author.name } : null
  const added = await add(matter, arrived, by, { registry, tx, now })
  if (!added) return
  const to = chatId === null ? { chatId: null, contactId: talkerId } : { chatId, contactId: null }
  const say = (text: string, merge?: { key: string; item: string }) =>
    tx.outbox.say({ account, ...to, purpose: 'reply', text, ...(merge ? { merge } : {}) }, now)
  if (added.refusals !== '') say(added.refusals)
  if (added.holds !== '') say(added.holds, { key: `attach ${matter.id}`, item: '' })
}

/** Whether a matter takes files of this person now. */
export function takesFilesOf(matter: Matter, personId: string, registry: Registry): boolean {
  const kind = registry.matter(matter.kind)
  const move = kind?.takesFiles && kind.workflow.moves[kind.takesFiles.move]
  const isTheirs = kind?.takesFiles?.by?.some((part) => playing(matter, part).some((one) => one.personId === personId))
  return move !== undefined && isTheirs === true && move.from.includes(matter.state)
}

/** Adds files that somebody brings elsewhere than in a conversation; what there is to say of it, null when none are taken. */
export async function attachBy(
  person: Pick<Author, 'personId' | 'name'>,
  matter: Matter,
  arrived: readonly Arrived[],
  means: Means,
): Promise<string | null> {
  if (!takesFilesOf(matter, person.personId, means.registry)) return null
  const added = await add(matter, arrived, person, means)
  return added && [added.refusals, added.holds].filter(Boolean).join('\n')
}

interface Author {
  readonly personId: string
  readonly name: string
}

interface Means {
  readonly registry: Registry
  readonly tx: Transaction
  readonly now: Date
}

/** What came of adding files: what was not taken and why, what the matter holds now; empty for nothing. */
interface Added {
  readonly refusals: string
  readonly holds: string
}

async function add(
  matter: Matter,
  arrived: readonly Arrived[],
  author: Author | null,
  { registry, tx, now }: Means,
): Promise<Added | null> {
  const kind = registry.matter(matter.kind)
  if (!kind?.takesFiles) return null
  const { single, keeps } = kind.takesFiles
  const before = await tx.attachments.ofMatter(matter.id)
  const { fitting, over } = fresh(arrived, before, single ? before.length + 1 : MOST)
  const actor = author && { personId: author.personId, name: author.name, roles: new Set<never>() }
  const note = fitting.map((one) => one.name).join('、')
  const details = keeps && fitting.length > 0 ? { details: keeps(matter, fitting) } : {}
  const step = advance(kind.workflow, matter, kind.takesFiles.move, { actor, now, note, ...details })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return null
  await tx.attachments.add(matter.id, fitting, now)
  if (single && fitting.length > 0) tx.attachments.enough(matter.id)
  const refusals = [
    ...new Set(arrived.flatMap(whyNot)),
    ...over.map((one) => `${single ? '只留一张' : `最多附 ${MOST} 个`}，「${one.name}」没有附上`),
  ]
  const counts = counted([...before, ...fitting.map((one) => ({ ...one, id: '' }))])
  const isHeld = arrived.some((one) => 'kept' in one) && counts !== ''
  return {
    refusals: refusals.length > 0 ? `#${matter.number} ${refusals.join('\n')}` : '',
    holds: isHeld ? `#${matter.number} 附有 ${counts}。${kind.takesFiles.next(matter)}` : '',
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
