import { isRefusal, type Matter } from '../../src/domain/matter.ts'
import type { Change, Doer } from '../../src/domain/progress.ts'
import { agree, awayIn, isTrade } from '../../src/language/gathering.ts'
import { newEntries, type Solitaire } from '../../src/language/solitaire.ts'
import { record } from '../../src/speech/progress.ts'
import { merged, type Outcome, type Scene } from '../../src/speech/scene.ts'
import { no } from '../common/phrases.ts'
import { signed } from './roll.ts'
import { checkIn, isOver } from './workflow.ts'

interface Named {
  readonly name: string
  readonly note: string
}

/** More open check-ins than this in one group are nobody's intention. */
const MOST = 20

/**
 * WeChat's own 接龙 as a way to sign. Every copy holds the whole list, so it is compared with the copy before: whoever is
 * new signs, whoever notes 请假 is on leave. Nobody is ever taken out by it, since an older copy that arrives late looks
 * just like one that somebody was deleted from.
 */
export async function signByList(scene: Scene, list: Solitaire): Promise<Outcome | null> {
  const matter = await meant(list, scene)
  if (!matter) return null
  const { added, changed } = newEntries((matter.details.list as Solitaire | undefined) ?? null, list)
  const joining = [...added, ...changed.map((one) => one.after)].map(awayIn)
  const details = { list: { title: list.title, entries: [...list.entries] } }
  const take = async (current: Matter, deed: string, entries: readonly Named[]) => {
    const people = await peopleBehind(entries, scene)
    const made = people.length === 0 ? null : await record(scene, current, deed, { people, details })
    return made && !isRefusal(made) ? made : { matter: current, changes: [] }
  }
  const came = await take(
    matter,
    'sign',
    joining.filter((one) => !one.away),
  )
  const left = await take(
    came.matter,
    'leave',
    joining.filter((one) => one.away),
  )
  if (came.changes.length === 0 && left.changes.length === 0) return { outcome: 'ignored' }
  const onLeave = left.changes.length > 0 ? `${no(matter)} 请假记下了：${namesOf(left.changes)}` : null
  if (came.changes.length === 0) return { reply: { text: onLeave ?? '' } }
  const here = { people: [], roomId: scene.room?.id ?? null }
  const tells = onLeave === null ? [] : [{ to: here, text: onLeave }]
  return merged(`sign ${matter.id}`, signed(came.matter), namesOf(came.changes), ...tells)
}

/** The check-in a list is for: the one its title speaks of, else the only one that is open in this group. */
async function meant(list: Solitaire, { tx, room, now }: Scene): Promise<Matter | null> {
  if (!room || isTrade(list)) return null
  const open = await tx.matters.list({ kind: checkIn.kind, states: ['open'], roomId: room.id }, MOST)
  const running = open.filter((one) => !isOver(one, now))
  const numbers = [...list.title.matchAll(/[#＃]\s*(\d+)/gu)].map((hit) => Number(hit[1]))
  const fits = running.filter((one) => numbers.includes(one.number) || agree(one.title, list.title))
  const [only, second] = fits.length > 0 ? fits : running
  return only && !second ? only : null
}

/** Who the names are: the speaker by nickname, people of the roster by name, anybody else a guest. */
async function peopleBehind(
  entries: readonly Named[],
  { tx, orgs, actor, account, village }: Scene,
): Promise<readonly Doer[]> {
  const around = [...orgs.all].filter((org) => village && orgs.isWithin(org.id, village.id)).map((org) => org.id)
  const people = new Map<string, Doer>()
  for (const { name, note } of entries) {
    const own =
      actor && (account.name === name || actor.name === name) ? [{ id: actor.personId, name: actor.name }] : null
    const found = own ?? (await tx.people.named(name, around))
    const [only] = found.length === 1 ? found : []
    people.set(only?.id ?? name, { personId: only?.id ?? null, name: only?.name ?? name, note: note || null })
  }
  return [...people.values()]
}

function namesOf(changes: readonly Change[]): string {
  return changes.map((one) => one.name).join('、')
}
