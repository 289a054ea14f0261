/** Whom the township mostly sends: one department alone. Pure. */
import type { Matter } from '../../src/domain/matter.ts'
import type { OrgTree } from '../../src/domain/org.ts'
import type { Choosable } from '../../src/speech/command-parts.ts'
import { departmentsOf, shortName } from './township.ts'
import { UNSENT } from './workflow.ts'

/** Each of its departments, while nobody is sent. */
export function oneOfThem(matter: Matter, orgs: OrgTree): readonly Choosable[] {
  const township = orgs.get(matter.orgId)
  if (!township || !UNSENT.some((state) => state === matter.state)) return []
  return departmentsOf(township, { orgs }).map((org) => {
    const name = shortName(org, township)
    return { label: `派给${name}`, text: `主办 ${name}` }
  })
}
