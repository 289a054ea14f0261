/**
 * What those above give to their villages, month by month (guidance §20): it measures who sends, never the villages. Counted
 * from what was given, nothing is asked for it.
 */
import { dayOf, startOfDay } from '../domain/day.ts'
import { type Matter, playing } from '../domain/matter.ts'
import { knownRoles, ROLES, type Role } from '../domain/roles.ts'
import { type Ground, givable, givenTo, groundOf } from './given.ts'
import type { Registry, Stage } from './mechanism.ts'
import { asksTheSame } from './titles.ts'

/** Numbers of the rule, as data. */
const TERMS = {
  /** Minutes after midnight: what is said from then on, and until then in the morning, is said at night (§20). */
  late: 21 * 60 + 30,
  early: 7 * 60 + 30,
  /** 收到 and 完成: so many words each piece asks of who is to do it. */
  words: 2,
  /** What was asked so many months before is asked again. */
  monthsAgain: 12,
  /** More of one township nobody looks at. */
  most: 1_000,
} as const

/** What one sender, or all of them, gave in a month. */
export interface GivenFigures {
  readonly given: number
  /** On the list of what may be asked, besides it, and of which nobody said. */
  readonly listed: number
  readonly besides: number
  readonly unsaid: number
  /** What much the same words had asked within a year. */
  readonly repeats: number
  /** How long before its day it was given, in days: the middle one; null where none had a day. */
  readonly notice: number | null
  /** Words of theirs in the night: what they gave, urged or changed. */
  readonly atNight: number
  /** How many words were asked of whom, in the order of `ROLES`. */
  readonly words: readonly (readonly [role: Role, count: number])[]
}

export interface Sender extends GivenFigures {
  readonly name: string
}

export interface MonthGiven extends GivenFigures {
  /** `YYYY-MM` */
  readonly month: string
  /** By name; nobody is ranked. */
  readonly senders: readonly Sender[]
}

interface Piece {
  readonly matter: Matter
  /** What it rests on, or what the same did when it was given before: nobody is asked twice. */
  readonly ground: Ground | null
  readonly from: readonly { readonly id: string; readonly name: string }[]
  readonly roles: readonly Role[]
  readonly isRepeat: boolean
  readonly night: readonly string[]
}

/** Those months of a township, in the order they are given; what it gave to its own staff is not counted. */
export async function givenIn(
  stage: Pick<Stage, 'tx' | 'orgs'>,
  registry: Registry,
  townshipId: string,
  months: readonly string[],
): Promise<readonly MonthGiven[]> {
  const first = months.toSorted()[0]
  if (first === undefined) return []
  const kinds = givable(registry).map(({ workflow }) => workflow.kind)
  const { rows } = await stage.tx.pages.matters({ villageId: townshipId, kinds }, 0, TERMS.most)
  const since = startOfDay(`${monthsBefore(first, TERMS.monthsAgain)}-01`)
  const all = rows.filter(({ createdAt }) => createdAt >= since)
  const [from, until] = [
    startOfDay(`${first}-01`),
    startOfDay(`${monthsBefore(months.toSorted().at(-1) ?? first, -1)}-01`),
  ]
  const moved = await stage.tx.villageFigures.moved(townshipId, kinds, from, until)
  const pieces: Piece[] = []
  for (const matter of all) {
    if (!months.includes(monthOf(matter))) continue
    const to = await givenTo(stage, registry, matter)
    if (to.length === 0) continue
    const giver = registry.matter(matter.kind)?.fromAbove?.giver ?? ''
    const givers = playing(matter, giver).map(({ personId, name }) => ({ id: personId ?? '', name: name || '镇里' }))
    const same = rows.filter((one) => one.createdAt < matter.createdAt && asksTheSame(one.title, matter.title))
    pieces.push({
      ...{ matter, from: givers, isRepeat: same.some(({ createdAt }) => createdAt >= since) },
      // What has come round for years rests on what was said of it the first time.
      ground: [matter, ...same].map(groundOf).find((ground) => ground !== null) ?? null,
      roles: await rolesOf(
        to.flatMap(({ people }) => people.flatMap(({ personId }) => personId ?? [])),
        stage,
      ),
      night: moved
        .filter(
          ({ matterId, actorId, at }) =>
            matterId === matter.id && givers.some(({ id }) => id === actorId) && isNight(at),
        )
        .map(({ actorId }) => actorId),
    })
  }
  return months.map((month) =>
    monthly(
      month,
      pieces.filter(({ matter }) => monthOf(matter) === month),
    ),
  )
}

function monthly(month: string, pieces: readonly Piece[]): MonthGiven {
  const senders = new Map(pieces.flatMap(({ from }) => from.map(({ id, name }) => [id, name] as const)))
  return {
    ...{ month, ...figuresOf(pieces, null) },
    senders: [...senders]
      .map(([id, name]) => ({
        name,
        ...figuresOf(
          pieces.filter(({ from }) => from.some((one) => one.id === id)),
          id,
        ),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'zh')),
  }
}

/** `by`: of that sender's words alone. */
function figuresOf(pieces: readonly Piece[], by: string | null): GivenFigures {
  const count = (does: (piece: Piece) => boolean) => pieces.filter(does).length
  const words = new Map<Role, number>()
  for (const role of pieces.flatMap(({ roles }) => roles)) words.set(role, (words.get(role) ?? 0) + TERMS.words)
  return {
    given: pieces.length,
    listed: count(({ ground }) => ground?.item !== undefined),
    besides: count(({ ground }) => ground !== null && ground.item === undefined),
    unsaid: count(({ ground }) => ground === null),
    repeats: count(({ isRepeat }) => isRepeat),
    notice: median(
      pieces.flatMap(({ matter: { deadline, createdAt } }) => (deadline ? [daysApart(createdAt, deadline)] : [])),
    ),
    atNight: pieces.flatMap(({ night }) => night.filter((id) => by === null || id === by)).length,
    words: ROLES.flatMap((role) => (words.has(role) ? [[role, words.get(role) ?? 0] as const] : [])),
  }
}

/** As what each of them is asked: their highest office, else what they are. */
async function rolesOf(personIds: readonly string[], { tx }: Pick<Stage, 'tx'>): Promise<readonly Role[]> {
  const roles: Role[] = []
  for (const id of personIds) {
    const held = knownRoles((await tx.people.byId(id))?.holdings ?? []).map(({ role }) => role)
    roles.push(OFFICES.find((office) => held.includes(office)) ?? held[0] ?? 'villager')
  }
  return roles
}

const OFFICES: readonly Role[] = ['secretary', 'cadre', 'gridWorker', 'supervisor', 'member', 'volunteer']

const monthOf = ({ createdAt }: Pick<Matter, 'createdAt'>): string => dayOf(createdAt).slice(0, 7)

/** The month so many before; after it when negative. */
export function monthsBefore(month: string, count: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

function isNight(at: Date): boolean {
  const minute = Math.floor((at.getTime() - startOfDay(dayOf(at)).getTime()) / 60_000)
  return minute >= TERMS.late || minute < TERMS.early
}

/** In tenths of a day. */
const daysApart = (from: Date, to: Date): number => Math.round((to.getTime() - from.getTime()) / 8_640_000) / 10

/** The middle one, of two in the middle the lower; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null
}
