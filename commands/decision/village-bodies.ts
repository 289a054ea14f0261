/** What a village goes by: the table of bodies, with what its secretary settled otherwise and who the roster says is in them. */
import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { settledIn } from '../../src/speech/org-setting.ts'
import type { Transaction } from '../../src/store/index.ts'
import { BODIES, type Body, type BodyId } from './bodies.ts'
import { BODY_RULES, bodiesKey, type Part, shareOf } from './body-rules.ts'

/** What a village counted of a body; what it settled of its rules stands beside that (`BODY_RULES`). */
export interface Own {
  /** How many should come, where somebody counted them. */
  readonly expected?: Counted | undefined
}

/** So many, on this local day. */
export interface Counted {
  readonly count: number
  readonly day: string
}

/** How many should come, and who says so. */
export interface Expected extends Counted {
  readonly by: '名册' | '村里'
}

type Settled = Readonly<Partial<Record<BodyId, Own>>>

async function keptIn(tx: Transaction, villageId: string): Promise<Settled> {
  return ((await tx.settings.get(bodiesKey(villageId))) as Settled | null) ?? {}
}

/** A body as it is in this village: by its own rule, else its township's, else as usual. */
export async function bodyIn(tx: Transaction, villageId: string, id: BodyId): Promise<Body> {
  const orgs = await tx.orgs()
  const settled = async (part: Part) => settledIn({ tx, orgs }, villageId, BODY_RULES[id][part])
  const [meets, passes] = [await settled('meets'), await settled('passes')]
  const by = meets.by ?? passes.by
  const rules = { meets: shareOf(id, 'meets', meets.value), passes: shareOf(id, 'passes', passes.value) }
  const whose = by?.kind === 'township' ? '镇里' : '村里'
  return by ? { ...BODIES[id], ...rules, source: `${whose}定的。${BODIES[id].source}` } : BODIES[id]
}

/** Keeps how many should come; undefined: as the roster counts them. */
export async function keepExpected(tx: Transaction, villageId: string, id: BodyId, own: Own): Promise<void> {
  const settled = await keptIn(tx, villageId)
  const kept = { ...settled, [id]: { ...settled[id], ...own } }
  // What was taken back is undefined, and no JSON.
  await tx.settings.set(bodiesKey(villageId), JSON.parse(JSON.stringify(kept)))
}

/** 应到 of a body in an organisation: what was counted for it, else who the roster says is in it; null where neither knows. */
export async function expectedIn(
  { tx, orgs, now }: Pick<Scene, 'tx' | 'orgs' | 'now'>,
  orgId: string,
  id: BodyId,
): Promise<Expected | null> {
  const { counts, ofGroup } = BODIES[id]
  const villageId = orgs.villageOf(orgId)
  const counted = ofGroup ? undefined : (await keptIn(tx, villageId))[id]?.expected
  if (counted) return { ...counted, by: '村里' }
  if (counts === null) return null
  const within = ofGroup ? orgId : villageId
  const orgIds = [...orgs.all].filter((org) => orgs.isWithin(org.id, within)).map((org) => org.id)
  const count = counts === 'households' ? await tx.households.countIn(orgIds) : await people(tx, orgIds, counts)
  return count === 0 ? null : { count, day: dayOf(now), by: '名册' }
}

async function people(
  tx: Transaction,
  orgIds: readonly string[],
  { roles, without }: Exclude<Body['counts'], 'households' | null>,
): Promise<number> {
  const all = await tx.people.holding(roles, orgIds)
  return all.filter(({ holdings }) => holdings.every(({ role }) => role !== without)).length
}

/** `名册 11月29日数的` */
export function countedBy({ by, day }: Expected): string {
  return `${by} ${monthAndDay(day)}数的`
}
