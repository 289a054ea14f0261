/** What the commands about questions share: how one is raised, who hears of it, and how its answer is told. */

import { dayOf, daysBetween } from '../../src/domain/day.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { FEW, oldestOf } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { no } from '../common/phrases.ts'
import { PUBLISHERS } from '../disclosure/workflow.ts'
import { question, UNANSWERED } from './workflow.ts'

export interface NewQuestion {
  readonly about: Matter | null
  readonly text: string
  /** The group in which it is answered. */
  readonly roomId: string | null
  /** Null for somebody who is not named. */
  readonly by: { readonly personId: string; readonly name: string } | null
}

/** Raises a question; who published what it is about has to answer it, else the secretary. */
export async function raiseQuestion(
  stage: Pick<Scene, 'tx' | 'now' | 'orgs'>,
  villageId: string,
  { about, text, roomId, by }: NewQuestion,
): Promise<Matter> {
  const asked = await answerers(stage, villageId, about)
  return raise(stage, question, {
    villageId,
    orgId: villageId,
    title: text,
    details: by ? {} : { unnamed: true },
    roomId,
    parentId: about?.id ?? null,
    participants: [
      ...(by ? [{ ...by, part: 'requester' }] : []),
      ...asked.map(({ id, name }) => ({ personId: id, name, part: 'asked' })),
    ],
    by: by?.personId ?? null,
  })
}

/** Whether a question is about this disclosure, or about none. */
export async function isAbout({ id }: Matter, about: Matter | null, { tx }: Pick<Scene, 'tx'>): Promise<boolean> {
  const { before } = await tx.threads.around(id)
  return before.at(-1)?.number === about?.number
}

/** Whoever published it may have left the office since. */
async function answerers({ tx, orgs }: Pick<Scene, 'tx' | 'orgs'>, villageId: string, about: Matter | null) {
  const ids = about ? playing(about, 'requester').map((one) => one.personId) : []
  const above = [...orgs.upward(villageId)].map((org) => org.id)
  const published =
    ids.length === 0 ? [] : (await tx.people.holding(PUBLISHERS, above)).filter((one) => ids.includes(one.id))
  return published.length > 0 ? published : tx.people.holding(['secretary'], [villageId])
}

/** The village's 监督委员会. */
export async function supervisorsOf({ tx, orgs }: Pick<Scene, 'tx' | 'orgs'>, villageId: string) {
  const within = [...orgs.all].filter((org) => orgs.isWithin(org.id, villageId)).map((org) => org.id)
  return tx.people.holding(['supervisor'], within)
}

/** `质询 #46（#40 三季度收支）张三问：…` */
export function questionLine(matter: Matter, who: string, about: Matter | null): string {
  const on = about ? `（对 ${no(about)} ${about.title.split('\n')[0]}）` : ' '
  return `质询 ${no(matter)}${on}${who}：${matter.title}`
}

/**
 * Tells who must answer and 监督委员会, in the cadres' group. Where it was asked in that very group they are called in the
 * reply instead.
 */
export async function routed(
  scene: Scene,
  matter: Matter,
  who: string,
  about: Matter | null,
): Promise<{ readonly mentions: readonly string[]; readonly tells: readonly Tell[] }> {
  const supervisors = await supervisorsOf(scene, matter.villageId)
  const asked = playing(matter, 'asked').flatMap((one) => one.personId ?? [])
  const people = [...new Set([...asked, ...supervisors.map((one) => one.id)])]
  // Who is not named is called like everybody else: left out, they would stand out.
  const others = people.filter((id) => matter.details.unnamed === true || id !== scene.actor?.personId)
  const text = `${questionLine(matter, who, about)}\n请在 7 天内答复：答复 ${matter.number} 内容`
  return inCouncil(scene, matter.villageId, others, text)
}

/** Says something to people in the cadres' group, each directly where there is none. */
export async function inCouncil(scene: Scene, villageId: string, people: readonly string[], text: string) {
  const [room] = await scene.tx.rooms.ofVillage(villageId, ['cadres'])
  if (room && room.id === scene.room?.id) return { mentions: people, tells: [] }
  return { mentions: [], tells: [{ to: { people, roomId: room?.id ?? null }, text }] }
}

/** Brings an answer to who asked: in the group where it was asked, and directly to who is not named. */
export async function toAsker(scene: Scene, matter: Matter, text: string): Promise<readonly Tell[]> {
  const here = scene.room !== null && scene.room.id === matter.roomId
  const named = playing(matter, 'requester').flatMap((one) => one.personId ?? [])
  const open: readonly Tell[] =
    here || (named.length === 0 && matter.roomId === null)
      ? []
      : [{ to: { people: named, roomId: matter.roomId }, text }]
  const unnamed = await scene.tx.askers.of(matter.id)
  return unnamed === null ? open : [...open, { to: { person: unnamed, roomId: null }, text, confidential: true }]
}

/** Questions that wait, for 公开栏: their numbers and how long; empty when there are none. */
export async function unansweredLine({ tx, now }: Pick<Scene, 'tx' | 'now'>, villageId: string): Promise<string> {
  const filter = { villageId, kind: question.kind, states: UNANSWERED }
  const waiting = await tx.matters.list(filter, FEW)
  if (waiting.length === 0) return ''
  const today = dayOf(now)
  const shown = waiting.map((one) => `${no(one)}（${waited(daysBetween(dayOf(one.createdAt), today))}）`)
  const all = waiting.length < FEW ? waiting.length : await tx.matters.count(filter)
  return `还没答复的质询：${oldestOf(shown, '件', all)}，看问的什么发：查 ${waiting[0]?.number}`
}

function waited(days: number): string {
  return days === 0 ? '今天问的' : `等了 ${days} 天`
}
