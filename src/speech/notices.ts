/** How check-ins and tasks are announced and reported, in chat and by the bell alike: with the number and the next step. */
import type { Matter } from '../domain/matter.ts'
import { playing } from '../domain/matter.ts'
import { rollOf } from '../domain/workflows/check-in.ts'
import { deadlineText } from './deadline.ts'

/** More names than this are not read. */
const NAMED = 6

/** Names with 、 between them; of many, the first few and how many they are. */
export function several(names: readonly string[], most = NAMED): string {
  const shown = names.map((name) => name || '村民')
  if (shown.length <= most) return shown.join('、')
  return `${shown.slice(0, most).join('、')}等 ${shown.length} 人`
}

/** A check-in opens, or is called to mind: the same words, since both ask for the same reply. */
export function checkInNotice(matter: Matter, now: Date, how: '开始了' | '还没截止' = '开始了'): string {
  const until = matter.deadline ? `\n${deadlineText(matter.deadline, now)} 截止` : ''
  return `签到 #${matter.number} ${matter.title} ${how}，自愿参加，来的回「签到」${until}`
}

/** What the organiser hears once it is over, after its number and title; without names, so that it may be said anywhere. */
export function checkInReport(matter: Matter): string {
  const { came, late, leave } = rollOf(matter)
  const behind = late.length > 0 ? `（补签 ${late.length} 人）` : ''
  const away = leave.length > 0 ? `，请假 ${leave.length} 人` : ''
  return `签到截止了：到 ${came} 人${behind}${away}。看名单发：签到情况 ${matter.number}`
}

/** A task as its assignees hear of it. */
export function taskNotice(matter: Matter, now: Date): string {
  const who = several(playing(matter, 'assignee').map((one) => one.name))
  const until = matter.deadline ? `${deadlineText(matter.deadline, now)} 前办好。` : ''
  return `任务 #${matter.number} ${who}：${matter.title}\n${until}看到回：收到 ${matter.number}；办好回：完成 ${matter.number}`
}
