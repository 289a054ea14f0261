/** How a check-in is shown: as much of it as `sightOf` lets the speaker see here. */
import { type Matter, type Participant, playing } from '../../src/domain/matter.ts'
import { type Doer, participantIn } from '../../src/domain/progress.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import { groupOf, isHere } from '../../src/speech/its-group.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { aside, brief, no } from '../common/phrases.ts'
import { remarkOf, type Sight, sightOf } from './sight.ts'
import { attendanceOf, isOver, type Presence } from './workflow.ts'

/** How much of a check-in the speaker is told here. */
export async function sightHere(scene: Scene, matter: Matter): Promise<Sight> {
  const asker = { organises: organises(scene.actor?.personId, matter), roles: scene.rolesIn(matter.orgId) }
  return sightOf(asker, await groupOf(scene, matter), scene.place, isHere(scene, matter))
}

export function organises(personId: string | undefined, matter: Matter): boolean {
  return playing(matter, 'requester').some((one) => one.personId === personId)
}

/** 签到情况: who came and who is on leave, as far as it may be told; never who is absent. */
export function attendance(matter: Matter, sight: Sight, now: Date): string {
  const { present, late, leave, came } = attendanceOf(matter)
  const head = `签到 ${no(matter)} ${brief(matter.title, 40)}（${standingOf(matter, now)}）`
  if (sight === 'counts') {
    const behind = late.length > 0 ? `（补签 ${late.length} 人）` : ''
    return `${head}\n到 ${came} 人${behind}，请假 ${leave.length} 人`
  }
  const said = (one: Participant) => named(one, sight)
  const here = [...present, ...late].map(said)
  return [
    head,
    `到 ${came} 人${here.length > 0 ? `：${here.join('、')}` : ''}`,
    leave.length > 0 ? `请假 ${leave.length} 人：${leave.map(said).join('、')}` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** `#21 签到成功：{}（已 37 人）`, `{}` for whoever signed. */
export function signed(matter: Matter, what = '签到成功'): string {
  return `${no(matter)} ${what}：{}（已 ${attendanceOf(matter).came} 人）`
}

const ALREADY: Readonly<Record<Presence, string>> = {
  present: '已签到',
  listed: '已签到',
  late: '已经补签过',
  leave: '已经请过假',
}

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

/** What the roll puts behind a name. */
const MARKS: Readonly<Record<string, string>> = { late: '补签', listed: '接龙代填' }

function named(one: Participant, sight: Sight): string {
  const behind = [MARKS[one.state], remarkOf(one, sight)].filter(Boolean).join('，')
  return `${one.name || '村民'}${aside(behind)}`
}
