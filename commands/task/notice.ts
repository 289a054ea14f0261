import { type Matter, playing } from '../../src/domain/matter.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { nameList } from '../../src/speech/name-list.ts'

/** A task as its assignees hear of it. */
export function taskNotice(matter: Matter, now: Date): string {
  const who = nameList(playing(matter, 'assignee').map((one) => one.name))
  const until = matter.deadline ? `${deadlineText(matter.deadline, now)} 前办好。` : ''
  return `任务 #${matter.number} ${who}：${matter.title}\n${until}看到回：收到 ${matter.number}；办好回：完成 ${matter.number}`
}
