import { ORG_KIND_NAMES, ORG_KINDS, type OrgKind } from '../../domain/org.ts'
import { isBlank, unpadded } from '../cells.ts'
import { Names } from '../names.ts'
import type { Complaints } from '../problems.ts'
import { type RosterOrg, upward } from '../roster.ts'
import type { Line, Table } from '../table.ts'

interface Draft extends RosterOrg {
  parent: RosterOrg | null
}

export interface CheckedOrgs {
  /** As the sheet has them; those with a problem included, so that nobody complains twice. */
  readonly all: readonly RosterOrg[]
  readonly named: Names<RosterOrg>
}

const ALLOWED = ORG_KINDS.map((kind) => ORG_KIND_NAMES[kind][0]).join('、')

/** Reads the sheet 组织 into a tree. */
export function checkOrgs(table: Table<'orgs'>, complaints: Complaints): CheckedOrgs {
  const named = new Names<Draft>()
  const lines = new Map<Draft, Line<'orgs'>>()
  const kinds = kindNames()
  for (const line of table.lines) {
    const name = unpadded(line.text('name'))
    const kind = kindOf(line, kinds, complaints)
    const twin = named.get(name)
    if (name === '') complaints.add(line.at('name'), 'blank', '名称')
    else if (twin) complaints.add(line.at('name'), 'sameOrg', name, lines.get(twin)?.row ?? 0)
    else {
      const draft: Draft = { name, kind, parent: null }
      named.set(name, draft)
      lines.set(draft, line)
    }
  }
  if (table.lines.length === 0) complaints.add({ sheet: 'orgs', row: table.headerRow + 1, column: '名称' }, 'noRows')
  for (const [draft, line] of lines) draft.parent = parentOf(line, named, complaints)
  complainOfCircles(lines, complaints)
  return { all: [...lines.keys()], named }
}

/** The organisation a cell names; null after a complaint. */
export function orgIn(
  line: Line<'people'> | Line<'households'>,
  orgs: CheckedOrgs,
  complaints: Complaints,
): RosterOrg | null {
  const name = unpadded(line.text('org'))
  const org = orgs.named.get(name)
  if (org) return org
  if (name === '') complaints.add(line.at('org'), 'blank', '组织')
  else complaints.add(line.at('org'), 'unknownOrg', name, orgs.named.near(name))
  return null
}

function kindNames(): Names<OrgKind> {
  const names = new Names<OrgKind>()
  for (const kind of ORG_KINDS) for (const name of ORG_KIND_NAMES[kind]) names.set(name, kind)
  return names
}

function kindOf(line: Line<'orgs'>, kinds: Names<OrgKind>, complaints: Complaints): OrgKind {
  const text = unpadded(line.text('kind'))
  const kind = kinds.get(text)
  if (kind) return kind
  if (text === '') complaints.add(line.at('kind'), 'blank', '类型')
  else complaints.add(line.at('kind'), 'unknownKind', text, kinds.near(text), ALLOWED)
  return 'unit'
}

function parentOf(line: Line<'orgs'>, named: Names<Draft>, complaints: Complaints): RosterOrg | null {
  const name = unpadded(line.text('parent'))
  if (isBlank(name)) return null
  const parent = named.get(name)
  if (!parent) complaints.add(line.at('parent'), 'unknownParent', name, named.near(name))
  return parent ?? null
}

/** One complaint for each circle, at the first of its rows. */
function complainOfCircles(lines: ReadonlyMap<Draft, Line<'orgs'>>, complaints: Complaints): void {
  const known = new Set<RosterOrg>()
  for (const [draft, line] of lines) {
    const path = [...upward(draft)]
    if (path.at(-1)?.parent !== draft || known.has(draft)) continue
    complaints.add(line.at('parent'), 'cycle', [...path, draft].map((one) => one.name).join(' → '))
    for (const one of path) known.add(one)
  }
}
