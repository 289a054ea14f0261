import { CATEGORIES, type Category, cadenceOfRhythm } from '../../domain/disclosure-schedule.ts'
import { everySaid, rhythmOn } from '../../domain/rhythm-words.ts'
import { isBlank, unpadded } from '../cells.ts'
import { keyOf } from '../names.ts'
import type { Complaints } from '../problems.ts'
import { type RosterDisclosure, type RosterPerson, villageOf } from '../roster.ts'
import type { Line, Table } from '../table.ts'
import { type CheckedPeople, fullName, isWithin, splitName } from './people.ts'

type Row = Line<'publications'>

/** Reads the sheet 公开清单. Without 责任人 an item is for every village, and its secretary answers for it. */
export function checkDisclosures(
  table: Table<'publications'>,
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

function cadenceIn(line: Row, complaints: Complaints): string | null {
  const text = line.text('rhythm')
  const every = everySaid(text)
  if (keyOf(text) === '') complaints.add(line.at('rhythm'), 'blank', '周期')
  else if (every === null) complaints.add(line.at('rhythm'), 'badRhythm', keyOf(text))
  else {
    const day = keyOf(line.text('day'))
    const rhythm = rhythmOn(every, isBlank(day) ? '' : day)
    if (rhythm) return cadenceOfRhythm(rhythm)
    complaints.add(line.at('day'), 'badDay', day)
  }
  return null
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
