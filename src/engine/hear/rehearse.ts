import type { Outcome } from '../../speech/outcome.ts'
import type { Store } from '../../store/index.ts'
import type { Clock, Incoming, Random } from '../ports.ts'
import { answer } from './decide.ts'
import type { Ears } from './ears.ts'
import { MembersWanted } from './members.ts'
import { overhear } from './overhear.ts'
import { stage } from './stage.ts'

export interface Rehearsing extends Pick<Ears, 'registry' | 'listen'> {
  readonly store: Pick<Store, 'transaction'>
  readonly clock: Clock
  readonly random: Random
  readonly botName: string
}

/** What was carried out is undone by throwing it. */
class Undone extends Error {
  readonly outcome: Outcome | null

  constructor(outcome: Outcome | null) {
    super('a rehearsal is undone')
    this.outcome = outcome
  }
}

/**
 * What would come of a line if it were said now, without anything coming of it: it is carried out in a transaction that is
 * undone. Null when it would be talk, or cannot be told because WeChat would have to be asked first who is in the group.
 */
export async function rehearse(
  line: Pick<Incoming, 'account' | 'roomId' | 'talker' | 'text' | 'mentions'>,
  { store, clock, random, registry, listen, botName }: Rehearsing,
): Promise<Outcome | null> {
  const { account, roomId: chatId, talker, text, mentions } = line
  const now = clock.now()
  const heard = { account, chatId, talkerId: talker.id, talkerName: talker.name, sentAt: now }
  try {
    return await store.transaction(async (tx) => {
      const scene = await stage(heard, tx, now, { random, registry })
      const self = { botNames: () => [botName] }
      const utterance = overhear({ text, mentions, addressed: false }, chatId ?? talker.id, talker.name, self)
      throw new Undone((await answer(utterance, scene, { registry, listen }, false))?.outcome ?? null)
    })
  } catch (error) {
    if (error instanceof Undone) return error.outcome
    if (error instanceof MembersWanted) return null
    throw error
  }
}
