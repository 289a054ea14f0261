/** Who answered a notice, and who of those it is for did not. */
import type { Matter } from '../../src/domain/matter.ts'
import { rolesOf } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { nameList } from '../../src/speech/name-list.ts'
import type { Person } from '../../src/store/index.ts'
import { naming } from '../common/naming.ts'
import { brief, no } from '../common/phrases.ts'
import { groupsOf, standing } from './words.ts'
import { asksForAnswer, noticeOf, readersOf } from './workflow.ts'

/** Enough for every group of a village; more is cut when it is said. */
const MOST = 200

/** Those of a group of colleagues who have not answered; a whole village is nobody in particular. */
export async function silent({ tx, orgs }: Scene, matter: Matter): Promise<readonly Person[]> {
  const { to, orgIds } = noticeOf(matter)
  if (to === 'villagers') return []
  const parts = orgIds.length > 0 ? orgIds : [matter.villageId]
  const within = [...orgs.all].filter(({ id }) => parts.some((part) => orgs.isWithin(id, part))).map(({ id }) => id)
  const answered = new Set(matter.participants.map(({ personId }) => personId))
  return (await tx.people.holding(rolesOf(to), within)).filter(({ id }) => !answered.has(id))
}

/** 通知情况: how many, and where colleagues are among themselves who has and who has not. */
export async function answers(scene: Scene, matter: Matter): Promise<string> {
  const { to, told = [] } = noticeOf(matter)
  const readers = readersOf(matter)
  const rest = await silent(scene, matter)
  const of = to === 'villagers' ? '' : `/${readers.length + rest.length}`
  const head = `通知 ${no(matter)} ${brief(matter.title, 40)}（${groupsOf(matter)}，${standing(matter)}）`
  const named = (label: string, all: readonly { readonly name: string }[]) =>
    all.length === 0 || to === 'villagers' || !naming(scene.place)
      ? ''
      : `${label}：${nameList(
          all.map(({ name }) => name),
          MOST,
        )}`
  return [
    head,
    `回了收到 ${readers.length}${of} 人${told.length > 0 ? `，口头告知 ${told.length} 户` : ''}`,
    named('收到', readers),
    named('还没回', rest),
    canRemind(matter) ? `要再提醒，发：再提醒一次 ${matter.number}（只提醒没回的，只一次）` : '',
  ]
    .filter(Boolean)
    .join('\n')
}

/** It asked for an answer, and nobody was reminded yet. */
function canRemind(matter: Matter): boolean {
  return matter.state === 'sent' && asksForAnswer(matter) && !noticeOf(matter).reminded
}
