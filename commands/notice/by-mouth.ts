/** Whom a liaison has to tell by mouth, since their WeChat is not known here. */
import type { Matter } from '../../src/domain/matter.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import type { VisitDuty } from '../../src/store/index.ts'
import { notice, noticeOf } from './workflow.ts'

/** So many of the newest are looked at. */
const LATELY = 10

/** What the villagers were told lately, the newest first. */
export async function toldVillagers({ tx, village }: Scene): Promise<readonly Matter[]> {
  if (!village) return []
  const lately = await tx.matters.newest({ villageId: village.id, kind: notice.kind, states: ['sent'] }, LATELY)
  return lately.filter((matter) => noticeOf(matter).to === 'villagers')
}

/** The speaker's own households whose head has no WeChat here and whom nobody has told yet. */
export async function untoldHomes({ tx, orgs, actor }: Scene, matter: Matter): Promise<readonly VisitDuty[]> {
  if (!actor) return []
  const { orgIds, told = [] } = noticeOf(matter)
  const isFor = (orgId: string) => orgIds.length === 0 || orgIds.some((part) => orgs.isWithin(orgId, part))
  const owed = (await tx.visits.ofLiaison(actor.personId)).filter(
    ({ household }) =>
      household.villageId === matter.villageId && isFor(household.orgId) && !told.includes(household.id),
  )
  const within = [...orgs.all].filter(({ id }) => orgs.isWithin(id, matter.villageId)).map(({ id }) => id)
  const heads = await tx.people.called([...new Set(owed.map(({ household }) => household.head))], within)
  const hasWeChat = (head: string) => heads.get(head)?.some(({ accounts }) => accounts.length > 0) ?? false
  const homes = new Map(owed.map((duty) => [duty.household.id, duty]))
  return [...homes.values()]
    .filter(({ household }) => !hasWeChat(household.head))
    .toSorted((one, other) => one.household.number.localeCompare(other.household.number))
}
