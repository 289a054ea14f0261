import { Complaints, type Problem } from '../problems.ts'
import type { Sheets } from '../read.ts'
import { type Roster, type RosterOrg, upward } from '../roster.ts'
import { tableOf } from '../table.ts'
import { checkAdmissions } from './admissions.ts'
import { checkAreas, partByOrg } from './areas.ts'
import { checkDisclosures } from './disclosures.ts'
import { checkHouseholds } from './households.ts'
import { checkLiaisons } from './liaisons.ts'
import { checkMerits, checkRewards } from './merits.ts'
import { checkOrgs } from './orgs.ts'
import { checkPeople } from './people.ts'
import { checkPowers } from './powers.ts'

/** A roster, or everything that has to be mended first. Notices are worth a look and stop nothing. */
export interface Checked {
  readonly roster: Roster | null
  readonly problems: readonly Problem[]
  readonly notices: readonly string[]
}

const EXPECTED = /^(?:说明|填写说明|sheet\d*)$/iu

/** Turns cells into a roster. All or nothing: one problem, and there is no roster. */
export function checkSheets({ grids, unused, hidden = [] }: Sheets): Checked {
  const complaints = new Complaints()
  const notices = [
    ...unused.filter((name) => !EXPECTED.test(name)).map((name) => `“${name}”不是名册的一部分，没有读`),
    ...hidden.map((name) => `“${name}”是隐藏的工作表，没有读，读的是看得见的那一张`),
  ]
  const tables = {
    orgs: tableOf('orgs', grids.orgs, complaints, notices),
    people: tableOf('people', grids.people, complaints, notices),
    households: tableOf('households', grids.households, complaints, notices),
    liaisons: tableOf('liaisons', grids.liaisons, complaints, notices),
    disclosures: tableOf('disclosures', grids.disclosures, complaints, notices),
    merits: tableOf('merits', grids.merits, complaints, notices),
    rewards: tableOf('rewards', grids.rewards, complaints, notices),
    powers: tableOf('powers', grids.powers, complaints, notices),
    admissions: tableOf('admissions', grids.admissions, complaints, notices),
  }
  // Without its columns a sheet would only produce complaints about every row.
  if (complaints.all.some((one) => one.code === 'noHeader' || one.code === 'noColumn')) {
    return { roster: null, problems: complaints.all, notices }
  }
  const orgs = checkOrgs(tables.orgs, complaints)
  const people = checkPeople(tables.people, orgs, complaints)
  const households = checkHouseholds(tables.households, orgs, people, complaints)
  const parted = partByOrg(tables.liaisons, orgs)
  const named = checkLiaisons(parted.households, people, households, complaints)
  const wide = checkAreas(parted.orgs, { orgs, people, households, named }, complaints)
  const disclosures = checkDisclosures(tables.disclosures, people, complaints)
  const merits = checkMerits(tables.merits, orgs, complaints)
  const rewards = checkRewards(tables.rewards, orgs, complaints)
  const powers = checkPowers(tables.powers, { orgs, people }, complaints)
  const admissions = checkAdmissions(tables.admissions, complaints)
  const problems = complaints.all
  if (problems.length > 0) return { roster: null, problems, notices }
  const roster = {
    orgs: parentsFirst(orgs.all),
    people: people.all,
    households: households.all,
    liaisons: [...named, ...wide.liaisons],
    areas: wide.areas,
    disclosures,
    merits,
    rewards,
    powers,
    admissions,
  }
  return { roster, problems, notices }
}

function parentsFirst(orgs: readonly RosterOrg[]): readonly RosterOrg[] {
  const depth = new Map(orgs.map((org) => [org, [...upward(org)].length]))
  return [...orgs].sort((a, b) => (depth.get(a) ?? 0) - (depth.get(b) ?? 0))
}
