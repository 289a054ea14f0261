import type { Matter } from '../../src/domain/matter.ts'
import { type Change, type Doer, participantIn } from '../../src/domain/progress.ts'
import { after, days } from '../../src/domain/time.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { agree, asksWhoComes, awayIn, isTrade } from '../../src/language/gathering.ts'
import { newEntries, type Solitaire } from '../../src/language/solitaire.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { merged, type Outcome, refuse } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { no } from '../common/phrases.ts'
import { signed } from './attendance.ts'
import { checkIn, isOver } from './workflow.ts'

type Line = ReturnType<typeof awayIn>

/** More open check-ins than this in one group are nobody's intention. */
const MOST = 20
/** So many names are read out; of more it is said how many. */
const READ_OUT = 12
/** A list for a check-in that was over longer ago is another one's: titles come again every month. */
const ANSWERED_MS = days(1)

/**
 * WeChat's own 接龙 as a way to sign. Every copy holds the whole list and anybody may have typed any of it, so the sender's
 * own line counts for the sender, and of the others only whoever is not there yet is added, marked 接龙代填: nobody changes
 * what somebody else said, and nobody sets another on leave. Nobody is ever taken out by it either, since an older copy
 * that arrives late looks just like one that somebody was deleted from.
 */
export async function signByList(scene: Scene, list: Solitaire): Promise<Outcome | null> {
  const matter = await meant(list, scene)
  if (!matter) return null
  if (isOver(matter, scene.saidAt)) return tooLate(matter, list, scene)
  const { added, changed } = newEntries((matter.details.list as Solitaire | undefined) ?? null, list)
  const fresh = [...added, ...changed.map((one) => one.after)].map(awayIn)
  const details = { list: { title: list.title, entries: [...list.entries] } }
  const take = async (current: Matter, deed: string, people: readonly Doer[]) => {
    const made = people.length === 0 ? null : await record(scene, current, deed, { people, details })
    return made && !isRefusal(made) ? made : { matter: current, changes: [] }
  }

  const mine = ownLine(fresh, list.entries.map(awayIn), matter, scene)
  const self = mine && scene.actor ? [{ ...scene.actor, note: mine.note || null }] : []
  const left = await take(matter, 'leave', mine?.away ? self : [])
  const came = await take(left.matter, 'sign', mine?.away ? [] : self)
  const others = fresh.filter((one) => !one.away && !isOwn(one, scene))
  const filled = await take(came.matter, 'list', await peopleBehind(others, scene))

  const signers = [...came.changes, ...filled.changes]
  const onLeave = left.changes.length > 0 ? `${no(matter)} 请假记下了：${namesOf(left.changes)}` : null
  if (signers.length === 0) return onLeave === null ? { outcome: 'ignored' } : { reply: { text: onLeave } }
  const here = { people: [], roomId: scene.room?.id ?? null }
  const tells = onLeave === null ? [] : [{ to: here, text: onLeave }]
  return merged(`sign ${matter.id}`, signed(filled.matter), namesOf(signers), ...tells)
}

/** Nobody who wrote themself down is left believing that it counts. */
function tooLate(matter: Matter, list: Solitaire, scene: Scene): Outcome | null {
  const { actor } = scene
  const signed = actor && participantIn(matter, 'signer', actor)
  if (signed || !list.entries.map(awayIn).some((one) => isOwn(one, scene))) return null
  return refuse(`${no(matter)} 签到已经截止，后来接龙的没有记上。补签发：补签 ${matter.number}`)
}

/**
 * The line that speaks for the sender: the one they changed in this copy, or, as long as they have said nothing
 * themself, the one that stands there. A line that others wrote before does not undo what the sender said.
 */
function ownLine(fresh: readonly Line[], all: readonly Line[], matter: Matter, scene: Scene): Line | undefined {
  const { actor } = scene
  if (!actor) return undefined
  const standing = participantIn(matter, 'signer', actor)?.state ?? ''
  const lines = standing === '' || standing === 'listed' ? all : fresh
  return lines.findLast((one) => isOwn(one, scene))
}

/** Whether a name in the list is the sender's: of the roster, or what WeChat calls them. */
function isOwn({ name }: Line, { actor, account }: Scene): boolean {
  return actor !== null && (name === actor.name || name === account.name)
}

/**
 * The check-in a list is for: the one its title speaks of, also when it is over since; where it asks who comes and names
 * nothing, the only one that ran in this group when it was sent. A list of anything else is nobody's, however alone the
 * check-in is.
 */
async function meant(list: Solitaire, { tx, room, saidAt }: Scene): Promise<Matter | null> {
  if (!room || isTrade(list)) return null
  const here = { kind: checkIn.kind, roomId: room.id }
  const open = await tx.matters.list({ ...here, states: ['open'] }, MOST)
  const closed = await tx.matters.newest({ ...here, states: ['closed'] }, MOST)
  const known = [...open, ...closed]
  const running = known.filter((one) => !isOver(one, saidAt))
  const over = known.filter((one) => isOver(one, saidAt) && overSince(one) > after(saidAt, -ANSWERED_MS))
  const numbers = [...list.title.matchAll(/[#＃]\s*(\d+)/gu)].map((hit) => Number(hit[1]))
  const isMeant = (one: Matter) => numbers.includes(one.number) || agree(one.title, list.title)
  const fits = running.some(isMeant) ? running.filter(isMeant) : over.filter(isMeant)
  const [only, second] = numbers.length === 0 && asksWhoComes(list.title) ? running : fits
  return only && !second ? only : null
}

function overSince({ deadline, enteredAt }: Matter): Date {
  return deadline ?? enteredAt
}

/** Who the names are: people of the roster by name, anybody else a guest. */
async function peopleBehind(lines: readonly Line[], { tx, orgs, village }: Scene): Promise<readonly Doer[]> {
  const around = [...orgs.all].filter((org) => village && orgs.isWithin(org.id, village.id)).map((org) => org.id)
  const known = await tx.people.called([...new Set(lines.map((one) => one.name))], around)
  const people = new Map<string, Doer>()
  for (const { name, note } of lines) {
    const [only, second] = known.get(name) ?? []
    const person = second ? undefined : only
    people.set(person?.id ?? name, { personId: person?.id ?? null, name: person?.name ?? name, note: note || null })
  }
  return [...people.values()]
}

function namesOf(changes: readonly Change[]): string {
  return nameList(
    changes.map((one) => one.name),
    READ_OUT,
  )
}
