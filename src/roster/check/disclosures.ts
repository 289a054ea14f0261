import { CATEGORIES, type Category, cadenceOfRhythm, type Rhythm } from '../../domain/disclosure-schedule.ts'
import { isBlank, unpadded } from '../cells.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import { type RosterDisclosure, type RosterPerson, villageOf } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { type CheckedPeople, fullName, isWithin, splitName } from './people.ts'

type Row = Line<'disclosures'>

/** Reads the sheet 公开清单. Without 责任人 an item is for every village, and its secretary answers for it. */
export function checkDisclosures(
  table: Table<'disclosures'>,
  people: CheckedPeople,
  complaints: Complaints,
): readonly RosterDisclosure[] {
  const all: RosterDisclosure[] = []
  const rows = new Map<string, number>()
  for (const line of table.lines) {
    const title = titleIn(line, complaints)
    const category = categoryIn(line, complaints)
    const cadence = cadenceIn(line, complaints)
    const owner = table.has('owner') ? ownerIn(line, people, complaints) : null
    if (title === null || category === null || cadence === null || owner === undefined) continue
    const key = `${owner ? villageOf(owner.org).name : ''} ${keyOf(title)}`
    const first = rows.get(key)
    if (first !== undefined) complaints.add(line.at('title'), 'sameItem', title, first)
    else all.push({ title, category, cadence, owner })
    rows.set(key, first ?? line.row)
  }
  return all
}

const LONGEST_TITLE = 20

function titleIn(line: Row, complaints: Complaints): string | null {
  const title = line.text('title')
  if (title === '') complaints.add(line.at('title'), 'blank', '事项')
  else if (title.length > LONGEST_TITLE || !/\p{L}{2}/u.test(title)) complaints.add(line.at('title'), 'badItem', title)
  else return title
  return null
}

function categoryIn(line: Row, complaints: Complaints): Category | null {
  const text = unpadded(line.text('category')).replace(/公开$/u, '')
  const category = CATEGORIES.find((one) => one === text)
  if (category) return category
  if (text === '') complaints.add(line.at('category'), 'blank', '类别')
  else complaints.add(line.at('category'), 'unknownCategory', text, CATEGORIES.join('、'))
  return null
}

const EVERY: readonly (readonly [RegExp, 'month' | 'quarter' | 'halfYear' | 'year'])[] = [
  [/^(?:[每按]?1?个?月|月度|每月一次)$/u, 'month'],
  [/^(?:[每按]?1?个?季度?|每季度一次)$/u, 'quarter'],
  [/^(?:[每按]?半年|半年度|每半年一次)$/u, 'halfYear'],
  [/^(?:[每按]1?年|1年|年度|每年一次)$/u, 'year'],
]
const WITHIN = /^(?:(?:事后|发生后|完成后|之后))?(\d{1,3})个?(?:天|日|工作日)(?:之?内|以内)?$/u

function cadenceIn(line: Row, complaints: Complaints): string | null {
  const text = keyOf(line.text('rhythm')).replace(/^一/u, '1').replace('每一', '每1')
  const within = Number(WITHIN.exec(text)?.[1] ?? 0)
  const every = EVERY.find(([pattern]) => pattern.test(text))?.[1]
  if (text === '') complaints.add(line.at('rhythm'), 'blank', '周期')
  else if (!every && within === 0) complaints.add(line.at('rhythm'), 'badRhythm', text)
  else return dated(every ?? within, line, complaints)
  return null
}

const USUAL_DATE = 10
const DATE = /^(?:每?月|[首次下]月)?(?:(\d{1,2})[日号]?|(月?[底末]))$/u
const DAY = /^(?:每年)?(\d{1,2})(?:月|[-/.])(?:(\d{1,2})[日号]?|(底|末))$/u

/** The rhythm with the day of it; the usual one where none is given. */
function dated(every: number | (typeof EVERY)[number][1], line: Row, complaints: Complaints): string | null {
  const text = keyOf(line.text('day'))
  const wrong = () => {
    complaints.add(line.at('day'), 'badDay', text)
    return null
  }
  if (typeof every === 'number') return isBlank(text) ? cadenceOfRhythm({ within: every }) : wrong()
  const found = isBlank(text) ? null : (every === 'year' ? DAY : DATE).exec(text)
  if (!isBlank(text) && !found) return wrong()
  const rhythm: Rhythm =
    every === 'year'
      ? { every, month: Number(found?.[1] ?? 1), date: found?.[3] ? -1 : Number(found?.[2] ?? 31) }
      : { every, date: found?.[2] ? -1 : Number(found?.[1] ?? USUAL_DATE) }
  return isDay(rhythm) ? cadenceOfRhythm(rhythm) : wrong()
}

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(rhythm: Exclude<Rhythm, { within: number }>): boolean {
  const longest = rhythm.every === 'year' ? (MONTH_LENGTHS[rhythm.month - 1] ?? 0) : 31
  return longest > 0 && rhythm.date !== 0 && rhythm.date <= longest
}

/** Null for every village's secretary; undefined after a complaint. */
function ownerIn(line: Row, people: CheckedPeople, complaints: Complaints): RosterPerson | null | undefined {
  const [name = '', org] = splitName(unpadded(line.text('owner')))
  if (isBlank(name)) return null
  const namesakes = people.named.get(name) ?? []
  const found = org ? namesakes.filter((one) => isWithin(one.org, org)) : namesakes
  const [owner, second] = found
  if (second) complaints.add(line.at('owner'), 'twoLiaisons', name, found.map(fullName).join('、'))
  else if (!owner) {
    if (!people.doubtful.has(keyOf(name))) {
      complaints.add(line.at('owner'), 'unknownOwner', name, people.named.near(name))
    }
  } else if (villageOf(owner.org).kind !== 'village') complaints.add(line.at('owner'), 'ownerOutside', name)
  else return owner
  return undefined
}
