/** How a check-in is shown: who sees names is decided here, by where it is said. */
import type { Matter, Participant, Refusal } from '../../src/domain/matter.ts'
import { type Doer, participantIn } from '../../src/domain/progress.ts'
import type { Place } from '../../src/domain/roles.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { naming } from '../common/naming.ts'
import { aside, brief, no } from '../common/phrases.ts'
import { isOver, type Presence, rollOf } from './workflow.ts'

/** 签到情况: who came and who is on leave, with names and reasons only among those who work together; never who is absent. */
export function checkInRoll(matter: Matter, place: Place, now: Date): string {
  const { present, late, leave, came } = rollOf(matter)
  const head = `签到 ${no(matter)} ${brief(matter.title, 40)}（${standingOf(matter, now)}）`
  if (!naming(place)) {
    const behind = late.length > 0 ? `（补签 ${late.length} 人）` : ''
    return `${head}\n到 ${came} 人${behind}，请假 ${leave.length} 人`
  }
  const here = [...present.map(named), ...late.map((one) => `${one.name || '村民'}（补签）`)]
  return [
    head,
    `到 ${came} 人${here.length > 0 ? `：${here.join('、')}` : ''}`,
    leave.length > 0 ? `请假 ${leave.length} 人：${leave.map(named).join('、')}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** `#21 签到成功：{}（已 37 人）`, `{}` for whoever signed. */
export function signed(matter: Matter, what = '签到成功'): string {
  return `${no(matter)} ${what}：{}（已 ${rollOf(matter).came} 人）`
}

const ALREADY: Readonly<Record<Presence, string>> = { present: '已签到', late: '已经补签过', leave: '已经请过假' }

/** Why a signature or a leave was not taken: it is over, or it was taken before. */
export function whyNotCheckIn({ refused, matter }: Refusal, people: readonly Doer[]): string {
  const [first] = people
  const standing = first && (participantIn(matter, 'signer', first)?.state as Presence | undefined)
  if (refused !== 'own' || !standing) return `${no(matter)} 签到已经截止。补签发：补签 ${matter.number}`
  return `${people.map((one) => one.name).join('、')}，${no(matter)} ${ALREADY[standing]}`
}

function standingOf(matter: Matter, now: Date): string {
  if (isOver(matter, now)) return '已截止'
  return matter.deadline ? `${deadlineText(matter.deadline, now)} 截止` : '进行中'
}

function named({ name, note }: Participant): string {
  return `${name || '村民'}${aside(note)}`
}
