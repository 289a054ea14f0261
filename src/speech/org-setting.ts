/**
 * What a village settles for itself and a township for its villages: a number each, or one of a few things, as data of a
 * mechanism. Read here and written here alone, by chat and by the console's page of settings; what nobody settled is as usual.
 */
import type { Org, OrgTree } from '../domain/org.ts'
import type { Transaction } from '../store/index.ts'

export interface OrgSetting {
  /** Names it in forms and in the audit. */
  readonly id: string
  /** What it belongs to, as a heading: 公开, 调解. */
  readonly of: string
  /** 公开的东西要公布多久 */
  readonly title: string
  /** 天 */
  readonly unit: string
  /** All in that unit: as usual, and between what it may be. */
  readonly usual: number
  readonly least: number
  readonly most: number
  /** The row of the settings that keeps what an organisation settled. */
  readonly row: (orgId: string) => string
  /** Where in the row's object it stands; left out, the row is the number itself. */
  readonly at?: readonly string[]
  /** What a unit is there: 86,400,000 where days are kept in ms. */
  readonly scale?: number
  /** It is one of these and no number: a value says which, from 0. */
  readonly choices?: readonly SettingChoice[]
}

/** One of what a setting may be: how it is called, and how it stands in the row. */
export interface SettingChoice {
  readonly name: string
  readonly kept: unknown
}

/** What a setting is made of that is one of a few things, the usual one by its place among them. */
export const oneOf = (choices: readonly SettingChoice[], usual: number) => ({
  ...{ unit: '', usual, least: 0, most: choices.length - 1, choices },
})

export interface Settled {
  readonly value: number
  /** Who settled it: the organisation asked about or one above it; null where it is as usual. */
  readonly by: Org | null
}

interface Looking {
  readonly tx: Pick<Transaction, 'settings'>
  readonly orgs: OrgTree
}

/** What counts in an organisation: what it settled itself, else whoever is above it, else what is usual. */
export async function settledIn({ tx, orgs }: Looking, orgId: string, setting: OrgSetting): Promise<Settled> {
  for (const org of orgs.upward(orgId)) {
    const value = valueIn(await tx.settings.get(setting.row(org.id)), setting)
    if (value !== null) return { value, by: org }
  }
  return { value: setting.usual, by: null }
}

/** What an organisation settled itself; null where it goes by whoever is above it. */
export async function ownIn(tx: Looking['tx'], orgId: string, setting: OrgSetting): Promise<number | null> {
  return valueIn(await tx.settings.get(setting.row(orgId)), setting)
}

/** Settles it for an organisation and all below that settled nothing themselves; null: as above it, or as usual, again. */
export async function settle(
  tx: Looking['tx'],
  orgId: string,
  setting: OrgSetting,
  value: number | null,
): Promise<void> {
  const key = setting.row(orgId)
  const kept = setting.at
    ? withAt(await tx.settings.get(key), setting.at, keptOf(value, setting))
    : keptOf(value, setting)
  if (kept === null) await tx.settings.drop(key)
  else await tx.settings.set(key, kept as object)
}

/** Whether somebody may say so much. */
export const isAllowed = (value: number, { least, most }: OrgSetting): boolean => value >= least && value <= most

function keptOf(value: number | null, { scale = 1, choices }: OrgSetting): unknown {
  if (value === null) return null
  return choices ? (choices[value]?.kept ?? null) : Math.round(value * scale)
}

/** What nobody may say, or nobody can read, was not said. */
function valueIn(kept: unknown, setting: OrgSetting): number | null {
  const { at = [], scale = 1, choices } = setting
  const found = at.reduce<unknown>((inside, name) => (isRecord(inside) ? inside[name] : null), kept)
  if (choices) {
    const which = choices.findIndex(({ kept }) => isAlike(kept, found))
    return which < 0 ? null : which
  }
  if (typeof found !== 'number') return null
  const value = found / scale
  return isAllowed(value, setting) ? value : null
}

/** The object with something else at a place; without what is empty, and null when nothing is left. */
function withAt(kept: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value
  const before = isRecord(kept) ? kept : {}
  const { [name]: own, ...others } = before
  const inside = withAt(own, rest, value)
  const after = inside === null ? others : { ...others, [name]: inside }
  return Object.keys(after).length === 0 ? null : after
}

/** A database may keep the names of an object in another order. */
function isAlike(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return one === other
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => isAlike(one[name], other[name]))
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
