/** Rolls of a year: every course, and who came to what. Nobody stands before another for how much they learnt. */
import { dayOf, startOfDay } from '../../src/domain/day.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import type { Roll, YearOf } from '../../src/speech/roll.ts'
import type { MatterRow, Transaction } from '../../src/store/index.ts'
import { attendanceOf, checkIn } from '../check-in/workflow.ts'
import { inHours } from '../common/in-hours.ts'
import { COURSES, type Course, courseOf } from './course.ts'

const PAGE = 200

export interface Held {
  readonly course: Course
  readonly row: MatterRow
  /** The village's day on which it was held. */
  readonly day: string
}

const read = new WeakMap<Transaction, Map<string, Promise<readonly Held[]>>>()

/** All courses of a year, oldest first; read once in a transaction, since a page shows two lists of them. */
export function coursesIn(of: YearOf, tx: Transaction): Promise<readonly Held[]> {
  const known = read.get(tx) ?? new Map<string, Promise<readonly Held[]>>()
  read.set(tx, known)
  const key = `${of.villageId} ${of.year}`
  const held = known.get(key) ?? readCourses(of, tx)
  known.set(key, held)
  return held
}

async function readCourses({ villageId, year }: YearOf, tx: Transaction): Promise<readonly Held[]> {
  const [fromDay, toDay] = [`${year}-01-01`, `${Number(year) + 1}-01-01`]
  const span = { from: startOfDay(fromDay), to: startOfDay(toDay), fromDay, toDay }
  const states = Object.keys(checkIn.states)
  const filter = { villageIds: [villageId], kind: checkIn.kind, span, states, orgId: undefined }
  const held: Held[] = []
  let last: MatterRow | null = null
  for (;;) {
    const rows: readonly MatterRow[] = await tx.ledgers.matters(filter, last, PAGE)
    for (const row of rows) {
      const course = courseOf(row)
      if (course) held.push({ course, row, day: dayOf(row.deadline ?? row.createdAt) })
    }
    last = rows.at(-1) ?? null
    if (last === null || rows.length < PAGE) return held.toSorted((one, other) => one.day.localeCompare(other.day))
  }
}

/** Who came to it, in time or late. */
export function cameTo({ participants }: Pick<MatterRow, 'participants'>) {
  const { present, late } = attendanceOf({ participants })
  return [...present, ...late]
}

export const courses: Roll<Held> = {
  name: '培训',
  roles: GRID_UP,
  columns: [
    { header: '编号', width: 8, cell: ({ row }) => `#${row.number}` },
    { header: '日期', width: 12, kind: 'day', cell: ({ day }) => day },
    { header: '种类', width: 8, cell: ({ course }) => COURSES[course.sort] },
    { header: '内容', width: 32, cell: ({ course }) => course.topic },
    { header: '谁讲的', width: 12, cell: ({ course }) => course.taughtBy || null },
    { header: '课时', width: 16, cell: ({ course }) => (course.minutes === null ? null : inHours(course.minutes)) },
    { header: '到的人数', width: 10, kind: 'count', cell: ({ row }) => cameTo(row).length },
    {
      header: '到的人',
      width: 44,
      cell: ({ row }) =>
        cameTo(row)
          .map(({ name }) => name || '村民')
          .join('、'),
    },
  ],
  rows: (of, { tx }) => coursesIn(of, tx),
}

export interface Learner {
  readonly name: string
  readonly times: number
  readonly minutes: number
  /** 11-23 防火知识 */
  readonly what: string
}

export const learners: Roll<Learner> = {
  name: '培训名册',
  roles: GRID_UP,
  columns: [
    { header: '姓名', width: 12, cell: ({ name }) => name },
    { header: '次数', width: 8, kind: 'count', cell: ({ times }) => times },
    { header: '课时', width: 18, cell: ({ minutes }) => (minutes === 0 ? null : inHours(minutes)) },
    { header: '内容', width: 60, cell: ({ what }) => what },
  ],
  rows: async (of, { tx }) => learnersOf(await coursesIn(of, tx)),
}

/** In the order of the roster; guests of whom it knows nothing last. Who is forgotten has no name. */
function learnersOf(all: readonly Held[]): readonly Learner[] {
  const people = new Map<string, { name: string; held: Held[] }>()
  for (const held of all) {
    for (const { personId, name } of cameTo(held.row)) {
      const key = personId ?? `~${name}`
      const known = people.get(key)
      if (known) known.held.push(held)
      else people.set(key, { name: name || '村民', held: [held] })
    }
  }
  return [...people]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { name, held }]) => ({
      name,
      times: held.length,
      minutes: held.reduce((sum, { course }) => sum + (course.minutes ?? 0), 0),
      what: held.map(({ day, course }) => `${day.slice(5)} ${course.topic}`).join('；'),
    }))
}
