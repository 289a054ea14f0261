import type { Matter } from '../../src/domain/matter.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { aside } from '../common/phrases.ts'
import { asksHowLong, courseNote } from '../training/course.ts'
import { attendanceOf } from './workflow.ts'

/** A check-in opens, or is called to mind: the same words, since both ask for the same reply. */
export function checkInNotice(matter: Matter, now: Date, how: '开始了' | '还没截止' = '开始了'): string {
  const until = matter.deadline ? `\n${deadlineText(matter.deadline, now)} 截止` : ''
  return `签到 #${matter.number} ${matter.title}${aside(courseNote(matter))} ${how}，自愿参加，来的回「签到」${until}`
}

/** What the organiser hears once it is over, after its number and title; without names, so that it may be said anywhere. */
export function checkInReport(matter: Matter): string {
  const { came, late, leave } = attendanceOf(matter)
  const behind = late.length > 0 ? `（补签 ${late.length} 人）` : ''
  const away = leave.length > 0 ? `，请假 ${leave.length} 人` : ''
  const next = asksHowLong(matter) || `看名单发：签到情况 ${matter.number}`
  return `签到截止了：到 ${came} 人${behind}${away}。${next}`
}
