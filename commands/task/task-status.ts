/** How a task is shown: who sees names is decided here, by where it is said. */
import type { Matter, Participant } from '../../src/domain/matter.ts'
import type { Place } from '../../src/domain/roles.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { naming } from '../common/naming.ts'
import { brief, no } from '../common/phrases.ts'
import { askedExtension, progressOf } from './workflow.ts'

/** What is said of a task that goes on no more, or not now. */
const STANDING: Readonly<Record<string, string>> = { withdrawn: '已撤销，', resting: '暂停，' }

/** Enough for every group of a village; more is cut when it is said. */
const MOST = 200

/** 任务情况: who has done their piece and who has not; in a public group only how many. */
export function taskStatus(task: Matter, place: Place, now: Date): string {
  const { told, received, done } = progressOf(task)
  const all = told.length + received.length + done.length
  const until = task.deadline ? `，${deadlineText(task.deadline, now)} 前` : ''
  const head = `任务 ${no(task)} ${brief(task.title, 40)}（${STANDING[task.state] ?? ''}办好 ${done.length}/${all}${until}）`
  if (!naming(place)) return head
  const asked = askedExtension(task)
  const line = (label: string, people: readonly Participant[]) =>
    people.length === 0
      ? ''
      : `${label}：${nameList(
          people.map((one) => one.name),
          MOST,
        )}`
  return [
    head,
    line('办好了', done),
    line('收到了，还在办', received),
    line('还没回', told),
    asked ? `${asked.name} 申请延期到 ${deadlineText(new Date(asked.until), now)}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}
