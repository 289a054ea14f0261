/** 同意 and 不同意: first the village's secretary, where a grid worker blew it, then the township. */
import type { Matter } from '../../src/domain/matter.ts'
import { may, type Role } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, isOwn, names, no } from '../common/phrases.ts'
import { comeBack, goesOnFor } from '../common/referring.ts'
import { toRequester } from '../common/tells.ts'
import { askTown } from './blowing.ts'
import { goOn } from './department.ts'
import { LEADERS, leadersOf, TOWNSPEOPLE } from './township.ts'
import { called, numbered, whyNot } from './words.ts'

const TOWN = '镇书记、镇干部'
/** Who may agree for the township beside those who lead it: whoever keeps the roster. */
const AGREE: readonly Role[] = [...LEADERS, 'admin']

/** Whose it is to agree, where it is not the speaker's: those who lead the township, and its staff only where nobody does. */
async function othersAgree(scene: Scene, matter: Matter): Promise<string | null> {
  const leaders = await leadersOf(matter.orgId, scene)
  if (leaders.length === 0 || may(scene.rolesIn(matter.orgId), AGREE)) return null
  if (!may(scene.rolesIn(matter.orgId), TOWNSPEOPLE)) return null
  return `镇书记、镇长（${leaders.map(({ name }) => name).join('、')}）`
}

export const approve: Shared = async (scene, matter) => {
  const drafted = matter.state === 'drafted'
  const whose = drafted ? null : await othersAgree(scene, matter)
  if (whose) return refuse(`${no(matter)} 要由${whose}来同意`)
  const current = await goOn(scene, matter, 'approve')
  const step = isRefusal(current) ? current : await move(scene, current, drafted ? 'endorse' : 'approve')
  if (isRefusal(step)) return refuse(whyNot(step, drafted ? `村书记${names(matter, 'endorser')}` : TOWN))
  if (drafted) {
    return reply(
      `${no(matter)} 同意了，已请镇里`,
      ...toRequester(matter, `${no(matter)} 村书记同意了，等镇里答复`),
      ...(await askTown(scene, matter)),
    )
  }
  return reply(
    `${called(matter)} 同意了。派下去发：派哨 ${numbered(matter)} 主办 部门名 协办 部门名`,
    ...toRequester(matter, `${no(matter)} 镇里同意了，正在派部门`),
  )
}

export const reject: Shared = async (scene, matter, { reason }) => {
  const whose = matter.state === 'blown' ? await othersAgree(scene, matter) : null
  if (whose) return refuse(`${no(matter)} 要由${whose}来答复`)
  const drafted = matter.state === 'drafted'
  const step = await move(scene, matter, drafted ? 'decline' : 'reject', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, drafted ? `村书记${names(matter, 'endorser')}` : TOWN))
  const before = await goesOnFor(scene, matter)
  const back = before ? await comeBack(scene, before, matter, aside(reason)) : []
  return reply(
    `${no(matter)} 没有同意${aside(reason)}`,
    ...back,
    ...(isOwn(scene, matter)
      ? []
      : toRequester(matter, `${no(matter)} 这次没有同意${aside(reason)}。有变化可以再吹哨`)),
  )
}
