/** Nobody may order a volunteer to serve (志愿服务条例 §25): 派单 asks them, and they say 我来 or 去不了. */
import { type Matter, playing } from '../../src/domain/matter.ts'
import { may, type Role } from '../../src/domain/roles.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { PersonRef } from '../../src/speech/args/index.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { brief, names, no } from '../common/phrases.ts'
import { toPeople, toRequester } from '../common/tells.ts'
import { insureFirst } from './dangerous.ts'
import { whyNot } from './words.ts'
import { DISPATCHER } from './workflow.ts'

/** Whose office or membership brings that they are sent, not asked. */
const SENT: readonly Role[] = ['member', 'gridWorker', 'cadre', 'secretary']

/** Whether somebody is a volunteer and nothing else. */
export const isAsked = (roles: ReadonlySet<Role>): boolean => roles.has('volunteer') && !may(roles, SENT)

/** Asks them; whoever asked hears where they asked what comes of it. */
export async function offer(scene: Scene, matter: Matter, people: readonly PersonRef[]): Promise<Outcome> {
  const to = people.map(({ name }) => name).join('、')
  const before = matter.state === 'claimed' ? playing(matter, 'holder') : []
  const step = await move(scene, matter, 'offer', {
    people: people.map(({ id, name }) => ({ personId: id, name })),
    note: to,
    details: { [DISPATCHER]: scene.actor?.personId ?? null, dispatchedIn: scene.room?.id ?? null },
  })
  if (isRefusal(step)) return refuse(whyNot(step, '网格员、村干部或书记'))
  const gone = before.flatMap(({ personId }) => (personId && !people.some(({ id }) => id === personId) ? personId : []))
  return reply(
    `${no(matter)} 问了${to}，等${people.length > 1 ? '他们' : '人家'}回话（志愿者自愿，不派）。一天没回，我告诉您${insureFirst(matter.title, people.length)}`,
    ...(await toPeople(
      scene,
      people.map(({ id }) => id),
      `${no(matter)} 想请您帮忙：${brief(matter.title, 40)}\n点单人：${names(matter, 'requester')}。能去回「我来」，去不了回「去不了」，不用说原因`,
    )),
    ...(await toPeople(scene, gone, `${no(matter)} 另外请了${to}，您不用去了，辛苦您：${brief(matter.title)}`)),
    ...toRequester(matter, `${no(matter)} 正在请人来帮您，有人答应，我马上告诉您`),
  )
}

/** What whoever asked hears, where they asked; nothing of what nobody was asked about. */
export function toDispatcher(matter: Matter, text: string): readonly Tell[] {
  const { [DISPATCHER]: person, dispatchedIn } = matter.details
  if (matter.state !== 'offered' || typeof person !== 'string') return []
  return [{ to: { person, roomId: typeof dispatchedIn === 'string' ? dispatchedIn : null }, text }]
}
