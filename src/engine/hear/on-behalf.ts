import { ROOM_KINDS, rolesTowards } from '../../domain/roles.ts'
import { hear } from '../../language/hear.ts'
import type { Scene } from '../../speech/mechanism.ts'
import { type Asked, alone } from '../../speech/outcome.ts'
import type { Reading } from '../../speech/reading.ts'
import type { Person, Transaction } from '../../store/index.ts'
import type { Random } from '../ports.ts'
import { putInOutbox } from '../speak/into-outbox.ts'
import type { Given } from './awaited.ts'
import { type Answered, hasActed } from './carry-out.ts'
import { answer, answerClick, answerForm } from './decide.ts'
import type { Ears } from './ears.ts'
import { trace } from './trace.ts'

/** Somebody who acts elsewhere than in WeChat, for one village. */
export interface Acting {
  readonly person: Person
  readonly villageId: string
  /** The bound group it is to be said in, as if the person had; left out, in private. One of another village is none. */
  readonly roomId?: string | undefined
  /** The bot's account that tells others when the village has no group yet; null when none is signed in. */
  readonly bot: string | null
}

/** What acting came to. */
export interface Acted {
  /** What the bot answers; empty when it has nothing to say. */
  readonly text: string
  readonly ending: 'done' | 'refused' | 'asked' | 'ignored'
  /** What it asks back. */
  readonly question: Question | null
}

/** A question with the id under which it waits for its answer. */
export type Question = Asked & { readonly id: string }

/** What acting takes besides who acts. */
export type Means = Ears & { readonly tx: Transaction; readonly now: Date; readonly random: Random }

/**
 * Carries out a line as if the person had said it to the bot in private: the same ear, the same permission, the same
 * command, the same trace. Others are told where they are; the answer is returned instead of being sent. Each village is
 * a conversation of its own.
 */
export async function act(line: string, as: Acting, means: Means): Promise<Acted> {
  const scene = await sceneOf(as, means)
  const utterance = hear({ text: line, mentions: [], addressed: true }, [])
  const awaited = means.tx.pendings.isAwaited(scene.account.id, scene.conversation)
  return tell(await answer(utterance, scene, means, awaited), scene)
}

/** Carries out what was filled into a form. Everything is as for a line, but that there is nothing to understand. */
export async function fillIn(reading: Reading, as: Acting, means: Means): Promise<Acted> {
  const scene = await sceneOf(as, means)
  return tell(await answerForm(reading, scene, means), scene)
}

/** Answers the question of this id, while it is open. */
export async function answerQuestion(id: string, given: Given, as: Acting, means: Means): Promise<Acted> {
  const scene = await sceneOf(as, means)
  const question = await means.tx.pendings.open(scene.account.id, scene.conversation, means.now)
  if (question?.id !== id) return OVER
  const answered = await answerClick(given, question, scene, means)
  return answered ? tell(answered, scene) : OVER
}

async function sceneOf(
  { person, villageId, bot, roomId = '' }: Acting,
  { tx, now, random, registry }: Means,
): Promise<Scene> {
  const orgs = await tx.orgs()
  const rolesIn = (orgId: string) => rolesTowards(person.holdings, orgId, orgs)
  const rooms = await tx.rooms.ofVillage(villageId, ROOM_KINDS)
  const here = rooms.find(({ id }) => id === roomId) ?? null
  return {
    tx,
    now,
    saidAt: now,
    random,
    orgs,
    account: { id: `console:${person.id}`, name: person.name },
    bot: (here ?? rooms[0])?.account ?? bot ?? '',
    actor: { personId: person.id, name: person.name, roles: rolesIn(villageId) },
    rolesIn,
    home: orgs.get(person.orgId) ?? null,
    registry,
    confirmed: false,
    place: here?.kind ?? 'direct',
    room: here,
    chatId: here?.chatId ?? null,
    conversation: villageId,
    village: orgs.get(villageId) ?? null,
  }
}

/** Tells others, leaves the trace, and hands back what whoever acted is to read. */
async function tell(answered: Answered | null, scene: Scene): Promise<Acted> {
  if (!answered) return { text: '', ending: 'ignored', question: null }
  const { tx, account, conversation, now } = scene
  const { reply, ...rest } = answered.outcome
  // What was done in a group is answered there; what was refused concerns only who asked.
  const isSaidHere = scene.room !== null && (rest.outcome ?? 'done') === 'done' && !rest.ask
  await putInOutbox(isSaidHere ? answered.outcome : rest, scene, hasActed(answered, scene.registry))
  trace(answered, scene, 'console')
  const asked = rest.ask && (await tx.pendings.open(account.id, conversation, now))
  return {
    text: reply ? alone(reply) : '',
    ending: rest.outcome ?? 'done',
    question: rest.ask && asked ? { ...rest.ask, id: asked.id } : null,
  }
}

/** The question was answered before, gave way to another, or waited too long. */
const OVER: Acted = {
  text: '这句问话已经过去了，没有照它办。要办的话，请重新点一次',
  ending: 'refused',
  question: null,
}
