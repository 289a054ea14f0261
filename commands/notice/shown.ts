import type { Matter } from '../../src/domain/matter.ts'
import { GRID_UP, may } from '../../src/domain/roles.ts'
import { isHere, isOfItsGroup } from '../../src/speech/its-group.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { answers } from './answers.ts'
import { groupsOf, said, standing } from './words.ts'
import { WRITERS } from './workflow.ts'

/** What was said to a group is its own to read again; who looks after the grid sees how it went; a draft is its writers'. */
export async function shown(scene: Scene, matter: Matter): Promise<Outcome> {
  const { place, rolesIn } = scene
  const roles = rolesIn(matter.villageId)
  const among = place === 'cadres' || place === 'direct'
  if (matter.state === 'draft' || matter.state === 'dropped' || matter.state === 'lapsed') {
    return among && may(roles, WRITERS)
      ? reply(`${said(matter)}\n———\n${standing(matter)}`)
      : refuse(`${no(matter)} ${standing(matter)}`)
  }
  const isTheirs = isHere(scene, matter) || (among && (may(roles, GRID_UP) || (await isOfItsGroup(scene, matter))))
  if (!isTheirs) return refuse(`${no(matter)} 是发到${groupsOf(matter)}的通知，请到那里或跟我的私聊里看`)
  return reply(may(roles, GRID_UP) ? await answers(scene, matter) : `${said(matter)}\n———\n${standing(matter)}`)
}
