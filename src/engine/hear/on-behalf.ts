import { ROOM_KINDS, rolesTowards } from '../../domain/roles.ts'
import { hear } from '../../language/hear.ts'
import { type Asked, alone, type Scene } from '../../speech/scene.ts'
import type { Person, Transaction } from '../../store/index.ts'
import type { Random } from '../ports.ts'
import { deliver } from '../speak/deliver.ts'
import { answer, type Ears } from './decide.ts'
import { trace } from './trace.ts'

/** Somebody who acts elsewhere than in WeChat, for one village. */
export interface Acting {
  readonly person: Person
  readonly villageId: string
  /** The bot's account that tells others when the village has no group yet; null when none is signed in. */
  readonly bot: string | null
}

/** What a line came to. */
export interface Acted {
  /** What the bot answers; empty when it has nothing to say. */
  readonly text: string
  readonly ending: 'done' | 'refused' | 'asked' | 'ignored'
  /** What it asks back. */
  readonly question: Question | null
}

/** A question with the id under which it waits for its answer. */
export type Question = Asked & { readonly id: string }

/**
 * Carries out a line as if the person had said it to the bot in private: the same ear, the same permission, the same
 * command, the same trace. Others are told where they are; the answer is returned instead of being sent. Each village is
 * a conversation of its own. A line that is `answering` a question is carried out while that question is open, else refused.
 */
export async function act(
  line: string,
  { person, villageId, bot }: Acting,
  { tx, now, ...ears }: Ears & { readonly tx: Transaction; readonly now: Date; readonly random: Random },
  answering?: string,
): Promise<Acted> {
  const orgs = await tx.orgs()
  const rolesIn = (orgId: string) => rolesTowards(person.holdings, orgId, orgs)
  const [room] = await tx.rooms.ofVillage(villageId, ROOM_KINDS)
  const account = { id: `console:${person.id}`, name: person.name }
  const scene: Scene = {
    tx,
    now,
    random: ears.random,
    orgs,
    account,
    bot: room?.account ?? bot ?? '',
    actor: { personId: person.id, name: person.name, roles: rolesIn(villageId) },
    rolesIn,
    home: orgs.get(person.orgId) ?? null,
    registry: ears.registry,
    confirmed: false,
    place: 'direct',
    room: null,
    chatId: null,
    conversation: villageId,
    village: orgs.get(villageId) ?? null,
  }
  if (answering !== undefined && (await tx.pendings.open(account.id, villageId, now))?.id !== answering) return OVER
  const utterance = hear({ text: line, mentions: [], addressed: true }, [])
  const answered = await answer(utterance, scene, ears, tx.pendings.isAwaited(account.id, villageId))
  if (!answered) return { text: '', ending: 'ignored', question: null }
  const { reply, ...rest } = answered.outcome
  const ending = rest.outcome ?? 'done'
  await deliver(rest, scene)
  trace(answered, scene, 'console')
  const asked = rest.ask && (await tx.pendings.open(account.id, villageId, now))
  return {
    text: reply ? alone(reply) : '',
    ending,
    question: rest.ask && asked ? { ...rest.ask, id: asked.id } : null,
  }
}

/** The question was answered before, gave way to another, or waited too long. */
const OVER: Acted = {
  text: '这句问话已经过去了，没有照它办。要办的话，请重新点一次',
  ending: 'refused',
  question: null,
}
