/** A course that people came to: a check-in whose details say what it was, how long, and by whom. Pure. */
import type { Matter } from '../../src/domain/matter.ts'
import { trimText } from '../../src/language/edges.ts'
import { minutesSpent } from '../../src/language/spent.ts'
import { inHours } from '../common/in-hours.ts'

/** 培训 (guidance §7), and 联育: what several organisations teach together (§11). */
export const COURSES = { training: '培训', joint: '联育' } as const
export type Sort = keyof typeof COURSES

/** Under this name the details hold it. */
export const COURSE = 'course'

export interface Course {
  readonly sort: Sort
  /** What it is about. */
  readonly topic: string
  /** How long; null until somebody says. */
  readonly minutes: number | null
  /** Empty where nobody said. */
  readonly taughtBy: string
}

/** Null where it is no course. */
export function courseOf({ details }: Pick<Matter, 'details'>): Course | null {
  const { [COURSE]: kept } = details
  if (typeof kept !== 'object' || kept === null) return null
  const { sort, topic, minutes, taughtBy } = kept as Partial<Course>
  return {
    sort: sort !== undefined && sort in COURSES ? sort : 'training',
    topic: topic ?? '',
    minutes: typeof minutes === 'number' ? minutes : null,
    taughtBy: taughtBy ?? '',
  }
}

/** The title of its check-in: 培训：防火知识. */
export const titleOf = ({ sort, topic }: Pick<Course, 'sort' | 'topic'>): string => `${COURSES[sort]}：${topic}`

/** 2 小时，韦志强讲; empty where nothing is known. */
export function courseNote(matter: Pick<Matter, 'details'>): string {
  const course = courseOf(matter)
  if (!course) return ''
  const { minutes, taughtBy } = course
  return [minutes === null ? '' : inHours(minutes), taughtBy && `${taughtBy}讲`].filter(Boolean).join('，')
}

/** What its organiser is asked once it is over; empty where it is known, or is no course. */
export function asksHowLong(matter: Pick<Matter, 'details' | 'number'>): string {
  const course = courseOf(matter)
  return course?.minutes === null ? `上了多久？发：课时 ${matter.number} 2小时` : ''
}

const TEACHER = /^(?:由|请|主讲人?[:：]?)?(\p{Script=Han}{2,8}?)(?:老师)?(?:来|主|给大家)?(?:讲课?|授课|讲授)$/u
const LENGTH =
  /(?:\d{1,2}(?:\.\d)?|[一两二三四五六七八九十]{1,2})个?半?(?:小时|钟头?)(?:半|\d{1,2}分钟?)?|\d{2,3}分钟|半个?(?:小时|钟头?)/u
/** 时长2小时, 约2小时, 共2小时 */
const ABOUT = /^(?:时长|课时|大约|大概|约|共|为期)*/u

/** What was said, read apart: 防火知识 2小时 韦志强讲. The topic is empty where nothing is left. */
export function courseIn(words: string): Omit<Course, 'sort'> {
  let [minutes, taughtBy]: [number | null, string] = [null, '']
  const rest = words.split(/[\s,，、;；。]+/u).filter((part) => {
    const spent = minutesSpent(part.replace(ABOUT, ''))
    if (typeof spent === 'number' && minutes === null) minutes = spent
    else if (TEACHER.test(part) && taughtBy === '') taughtBy = TEACHER.exec(part)?.[1] ?? ''
    else return true
    return false
  })
  const said = rest.join(' ')
  // 防火知识2小时, without a space
  const inside = minutes === null ? LENGTH.exec(said)?.[0] : undefined
  const spent = inside === undefined ? null : minutesSpent(inside)
  if (typeof spent === 'number') minutes = spent
  const topic = trimText(typeof spent === 'number' ? said.replace(inside ?? '', '') : said)
  return { topic, minutes, taughtBy }
}

/** Whether words tell a length or a teacher: by that a course is told from talk about one. */
export function tellsCourse(words: string): boolean {
  const { minutes, taughtBy } = courseIn(words)
  return minutes !== null || taughtBy !== ''
}
