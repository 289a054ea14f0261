import { type Matter, playing } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { entitled, names, no } from '../common/phrases.ts'

export const words = {
  kind: '任务',
  parts: { requester: '提出', assignee: '要办的人' },
  own: { told: '还没回', received: '收到', done: '办好了' },
  states: { open: '进行中', asked: '申请延期', resting: '暂停', done: '已完成', withdrawn: '已撤销' },
  moves: {
    raise: '登记',
    acknowledge: '收到',
    finish: '办好了',
    extend: '申请延期',
    approve: '同意',
    reject: '不同意',
    postpone: '改期',
    urge: '催办',
    withdraw: '撤销',
    note: '说明依据',
    rest: '暂停，等镇里定',
    resume: '照办',
    stop: '不用办了',
    drop: '要办的人都不在册了',
    settle: '其余的人都办好了',
    lapse: '申请延期的人不在册了',
  },
} satisfies Words

/** Who may decide about a task besides its assignees. */
export const creatorOf = (task: Matter): string => `派任务的${names(task, 'requester')}或书记`

/** Why somebody did not move a task: it is over, or it was given to others. */
export function whyNotTask({ refused, matter }: Refusal, who: string, whose?: string): string {
  if (refused === 'own') return `${who}，${no(matter)} 您这份已经报过了`
  if (matter.state === 'withdrawn') return `${no(matter)} 已经撤销了，不用办`
  if (matter.state === 'done') return `${no(matter)} 大家都办好了，不用再报`
  if (matter.state === 'resting') return `${no(matter)} 先放着，等镇里定了再办，这段时间不算过期`
  if (refused !== 'not-allowed') return `${entitled(matter)}现在不能这样办`
  const assignees = nameList(playing(matter, 'assignee').map((one) => one.name))
  return whose ? `${no(matter)} 要由${whose}来办` : `${who}，${no(matter)} 派给了${assignees}，由他们来报`
}
