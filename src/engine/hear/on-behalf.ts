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
  readonly question: Asked | null
}

/**
 * Carries out a line as if the person had said it to the bot in private: the same ear, the same permission, the same
 * command, the same trace. Others are told where they are; the answer is returned instead of being sent.
 */
export async function act(
  line: string,
  { person, villageId, bot }: Acting,
  { tx, now, ...ears }: Ears & { readonly tx: Transaction; readonly now: Date; readonly random: Random },
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
    commands: ears.registry.live,
    confirmed: false,
    place: 'direct',
    room: null,
    chatId: null,
    village: orgs.get(villageId) ?? null,
  }
  const utterance = hear({ text: line, mentions: [], addressed: true }, [])
  const answered = await answer(utterance, scene, ears, tx.pendings.isAwaited(account.id, ''))
  if (!answered) return { text: '', ending: 'ignored', question: null }
  const { reply, ...rest } = answered.outcome
  const ending = rest.outcome ?? 'done'
  await deliver(rest, scene)
  trace(answered, scene, 'console')
  return { text: reply ? alone(reply) : '', ending, question: rest.ask ?? null }
}
