import type { OrgTree } from '../../domain/org.ts'
import type { HouseholdRow } from '../../store/index.ts'
import type { RosterHousehold, RosterPerson } from '../roster.ts'
import type { KnownPerson } from './person-clues.ts'
import type { Doubt } from './recognise.ts'

/** Whether somebody, or a household, is who was known before: asked of whoever imports, before anything is written. */
export interface Question {
  /** The name that answers it behind `--same` or `--new`. */
  readonly name: string
  readonly now: string
  /** What it may have been; several where the name alone does not tell which. */
  readonly before: readonly string[]
}

export function questionsOf(
  people: readonly Doubt<KnownPerson, RosterPerson>[],
  households: readonly Doubt<HouseholdRow, RosterHousehold>[],
  tree: OrgTree,
): readonly Question[] {
  const orgName = (id: string) => tree.get(id)?.name ?? ''
  return [
    ...people.map(({ entry, rows }) => ({
      name: entry.name,
      now: `${entry.org.name}的${entry.name}`,
      before: rows.map((row) => `${orgName(row.orgId)}的${row.name}${marks(row)}`),
    })),
    ...households.map(({ entry, rows }) => ({
      name: entry.head,
      now: `${entry.number} ${entry.head}家`,
      before: rows.map((row) => `${row.number} ${row.head}家`),
    })),
  ]
}

/** `（有微信登记，以前不在名册里了）` */
function marks({ bound, vanishedAt }: KnownPerson): string {
  const words = [bound ? '有微信登记' : '', vanishedAt ? '以前不再列入名册' : ''].filter(Boolean)
  return words.length > 0 ? `（${words.join('，')}）` : ''
}
