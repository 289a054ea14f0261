import type { Random } from '../../domain/ports.ts'
import type { Utterance } from '../../language/utterance.ts'
import type { Members } from '../../speech/mechanism-parts.ts'
import type { Scene } from '../../speech/mechanism.ts'
import type { Reading } from '../../speech/reading.ts'
import type { Received, Store, Transaction } from '../../store/index.ts'
import type { Transcriber } from '../ports.ts'
import { putInOutbox } from '../speak/into-outbox.ts'
import { hasActed } from './carry-out.ts'
import { answer } from './decide.ts'
import type { Ears } from './ears.ts'
import { isSpoken } from './intake.ts'
import { recalling } from './kept-reading.ts'
import { overhear, type Self } from './overhear.ts'
import { answerSpoken } from './spoken.ts'
import { placeOf, stage } from './stage.ts'
import { trace } from './trace.ts'

/** What handling needs besides the message and its transaction. */
export interface Handling extends Omit<Ears, 'told'>, Self {
  /** Names the ear: see `earVersion`. */
  readonly ear: string
  readonly store: Store
  readonly random: Random
  /** Who turns voices into words; left out, nobody does. */
  readonly transcriber?: Transcriber
}

/** Which command it was (`none`: talk after all), and what came of it. */
export interface Handled {
  readonly command: string
  readonly outcome: string
  /** What it was answered with in a group. */
  readonly answer?: string
}

/**
 * Decides a message and records the decision, the answer and that it is handled, all in the given transaction.
 * @throws MembersWanted when it has to be known first who is in the group.
 */
export async function handle(
  message: Received,
  tx: Transaction,
  now: Date,
  handling: Handling,
  members?: Members,
): Promise<Handled> {
  const spoken = isSpoken(message)
  const staged = await stage(message, tx, now, handling)
  const scene: Scene = {
    ...staged,
    ...(members && { members }),
    ...(spoken && { spoken }),
    ...(!handling.transcriber && { deaf: true }),
  }
  await noteReached(message, tx)
  const utterance = heardIn(message, handling)
  const pending = tx.pendings.isAwaited(message.talkerId, message.chatId ?? '')
  const listen = recalling(message, utterance, handling.ear, handling.listen)
  const told = handling.told?.(conversationOf(message), message.talkerId, scene.saidAt) ?? []
  const answering = spoken ? answerSpoken : answer
  const answered = await answering(utterance, scene, { registry: handling.registry, listen, told }, pending)
  const outcome = answered?.outcome.outcome ?? (answered ? 'done' : 'ignored')
  if (answered) {
    await putInOutbox(answered.outcome, scene, hasActed(answered, handling.registry))
    if (answered.outcome.unnamed) await tx.inbox.blank(message.id)
    trace(answered, scene)
  }
  tx.inbox.handled(message.id, outcome)
  const { text } = (message.chatId !== null && answered?.outcome.reply) || {}
  return { command: answered?.command ?? 'none', outcome, ...(text !== undefined && { answer: text }) }
}

/** Whether what was said is nobody's, for a message that could not be handled: by its own words, or by what it confirms. */
export async function isUnnamed(message: Received, tx: Transaction, now: Date, handling: Handling): Promise<boolean> {
  const { listen, registry } = handling
  const place = placeOf(message.chatId, undefined)
  const said = listen(heardIn(message, handling), { place, pending: true }, now)
  const asked = await tx.pendings.open(message.talkerId, message.chatId ?? '', now)
  return [said, ...(said?.then ?? []), asked?.reading as Reading | undefined].some(
    (reading) => reading && registry.get(reading.command).unnamed !== undefined,
  )
}

function heardIn(message: Received, self: Self): Utterance {
  return overhear(message, conversationOf(message), message.talkerName, self)
}

/** How a conversation is named where it is remembered. */
const conversationOf = ({ chatId, talkerId }: Received): string => chatId ?? talkerId

/** Who writes to the bot can be written to. */
async function noteReached({ chatId, talkerId }: Received, tx: Transaction): Promise<void> {
  const speaker = chatId === null ? await tx.speaker(talkerId) : null
  if (speaker?.unreachedAt) await tx.people.reached(speaker.id)
}
