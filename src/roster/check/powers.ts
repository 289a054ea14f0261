import { POWER_RULES, stepsIn, type Term, termIn } from '../../domain/powers.ts'
import { isBlank, several, unpadded } from '../cells.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import type { RosterOrg, RosterPower } from '../roster.ts'
import type { ColumnId } from '../sheets.ts'
import type { Line, Table } from '../table.ts'
import { itsVillage } from './its-village.ts'
import type { CheckedOrgs } from './orgs.ts'
import type { CheckedPeople } from './people.ts'

type Row = Line<'powers'>

/** What stands in 类别 where nothing does. */
const OTHER = '其他'
/** A body instead of somebody: the village's own 监督员. */
const BODY = /监督|监委|委员会|监事会|小组/u

/** Reads the sheet 权力清单. Without 村 an item is for every village. */
export function checkPowers(
  table: Table<'powers'>,
  { orgs, people }: { readonly orgs: CheckedOrgs; readonly people: CheckedPeople },
  complaints: Complaints,
): readonly RosterPower[] {
  const first = firstOf(orgs, complaints)
  return table.lines.flatMap((line) => {
    const cell = (id: ColumnId<'powers'>) => (table.has(id) ? line.text(id) : '')
    const said = (id: ColumnId<'powers'>) => textIn(line, id, cell(id), complaints)
    const village = itsVillage(cell('village'), line.at('village'), orgs, complaints)
    const title = titleIn(line, complaints)
    const steps = stepsOf(line, complaints)
    const takes = takesIn(line, cell('takes'), complaints)
    const watcher = watcherIn(line, cell('watcher'), people, complaints)
    const [handler, basis] = [needed(line, 'handler', complaints), needed(line, 'basis', complaints)]
    const [category, needs, publicity] = [said('category'), said('needs'), said('publicity')]
    if (village === undefined || title === null || steps === null || takes === undefined || watcher === null) return []
    if (handler === '' || basis === '' || !first(line, title, village)) return []
    const also = several(cell('also')).filter((one) => one.length > 1 && one.length <= POWER_RULES.longestOther)
    return [
      { village, title, also, category: category || OTHER, handler, needs, steps, takes, publicity, basis, watcher },
    ]
  })
}

/** Complains of whatever is named twice, and of whatever stands below the last that a list may have. */
function firstOf({ all }: CheckedOrgs, complaints: Complaints) {
  const villages = all.filter(({ kind }) => kind === 'village')
  const rows = new Map<string, number>()
  const counts = new Map<RosterOrg, number>()
  return (line: Row, title: string, village: RosterOrg | null): boolean => {
    const keys = (village === null ? villages : [village]).map((one) => [one, `${one.name} ${keyOf(title)}`] as const)
    const before = keys.map(([, key]) => rows.get(key)).find((row) => row !== undefined)
    if (before !== undefined) {
      complaints.add(line.at('title'), 'sameItem', title, before)
      return false
    }
    for (const [one, key] of keys) {
      rows.set(key, line.row)
      counts.set(one, (counts.get(one) ?? 0) + 1)
    }
    if (keys.every(([one]) => (counts.get(one) ?? 0) <= POWER_RULES.most)) return true
    complaints.add(line.at('title'), 'tooManyPowers', POWER_RULES.most)
    return false
  }
}

function titleIn(line: Row, complaints: Complaints): string | null {
  const title = unpadded(line.text('title'))
  if (title === '') complaints.add(line.at('title'), 'blank', '事项')
  else if (title.length > POWER_RULES.longestTitle || !/^[\p{L}\p{N}（）()]{2,}$/u.test(title))
    complaints.add(line.at('title'), 'badPower', title, POWER_RULES.longestTitle)
  else return title
  return null
}

function stepsOf(line: Row, complaints: Complaints) {
  const steps = stepsIn(line.text('steps'))
  if (steps.length === 0) complaints.add(line.at('steps'), 'blank', '步骤')
  else if (steps.length > POWER_RULES.mostSteps) complaints.add(line.at('steps'), 'tooManySteps', POWER_RULES.mostSteps)
  else return textIn(line, 'steps', line.text('steps'), complaints) === '' ? null : steps
  return null
}

/** Null for no such rule; undefined after a complaint. */
function takesIn(line: Row, text: string, complaints: Complaints): Term | null | undefined {
  if (isBlank(text)) return null
  const term = termIn(text)
  if (term) return term
  complaints.add(line.at('takes'), 'badDuration', text)
  return undefined
}

/** A name of the roster, or nothing for the village's 监督员; null after a complaint. */
function watcherIn(line: Row, text: string, { named, doubtful }: CheckedPeople, complaints: Complaints): string | null {
  const name = unpadded(text)
  if (isBlank(name) || BODY.test(name)) return ''
  if (named.get(name) !== undefined) return name
  if (!doubtful.has(keyOf(name))) complaints.add(line.at('watcher'), 'unknownWatcher', name, named.near(name))
  return null
}

function needed(line: Row, id: 'handler' | 'basis', complaints: Complaints): string {
  const text = textIn(line, id, line.text(id), complaints)
  if (text === '') complaints.add(line.at(id), 'blank', id === 'handler' ? '经办' : '依据')
  return text
}

function textIn(line: Row, id: ColumnId<'powers'>, text: string, complaints: Complaints): string {
  if (isBlank(text)) return ''
  if (text.length <= POWER_RULES.longestCell) return text
  complaints.add(line.at(id), 'tooLong', POWER_RULES.longestCell)
  return ''
}
