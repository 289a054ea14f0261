import type { Random } from '../../domain/ports.ts'
import { hear } from '../../language/hear.ts'
import type { Received, Store, Transaction } from '../../store/index.ts'
import { deliver } from '../speak/deliver.ts'
import { answer, type Ears } from './decide.ts'
import { placeOf, stage } from './stage.ts'
import { trace } from './trace.ts'

/** What handling needs besides the message and its transaction. */
export interface Handling extends Ears {
  readonly store: Store
  readonly random: Random
  /** What people may call the bot. */
  readonly botNames: () => readonly string[]
}

/** Which command it was (`none`: talk after all), and what came of it. */
export interface Handled {
  readonly command: string
  readonly outcome: string
}

/** Decides a message and records the decision, the answer and that it is handled, all in the given transaction. */
export async function handle(message: Received, tx: Transaction, now: Date, handling: Handling): Promise<Handled> {
  const scene = await stage(message, tx, now, handling)
  const utterance = hear(message, handling.botNames())
  const pending = tx.pendings.isAwaited(message.talkerId, message.chatId ?? '')
  const answered = await answer(utterance, scene, handling, pending)
  const outcome = answered?.outcome.outcome ?? (answered ? 'done' : 'ignored')
  if (answered) {
    await deliver(answered.outcome, scene)
    if (answered.outcome.unnamed) await tx.inbox.blank(message.id)
    if (outcome !== 'ignored') trace(answered, scene)
  }
  tx.inbox.handled(message.id, outcome)
  return { command: answered?.command ?? 'none', outcome }
}

/** Whether what was said is nobody's, as far as the words alone tell; for a message that could not be handled. */
export function isUnnamed(message: Received, now: Date, { listen, registry, botNames }: Handling): boolean {
  const reading = listen(hear(message, botNames()), { place: placeOf(message.chatId, undefined), pending: true }, now)
  return reading !== null && registry.get(reading.command).unnamed !== undefined
}
