/** Somebody comes to blows: the police first, then everybody who can come, at any hour. */

import type { Matter } from '../../src/domain/matter.ts'
import { hours } from '../../src/domain/time.ts'
import { isFinal } from '../../src/domain/workflow.ts'
import { dangerIn } from '../../src/language/danger.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { whoIsAlerted } from '../emergency/alerted.ts'
import { firstHelp } from '../emergency/first-help.ts'
import { recorded } from './recording.ts'
import { inPrivate, mediatorsOf } from './telling.ts'
import { mediatorOf } from './words.ts'
import { type MediationState, mediation } from './workflow.ts'

/** More alarms of one account in an hour reach nobody new; they are still told whom to call. */
const ALARMS = 6

/** What no mediation may settle: blows, weapons, threats, and what the law on crimes speaks of. */
const CRIME =
  /打伤|打人|打[了起]?架|打起来|动手|动[了起]?刀|拿刀|持刀|砍|捅|斗殴|强奸|猥亵|家暴|虐待|拐卖|非法拘禁|关起来|放火|投毒|抢劫|诈骗|偷[了走盗]|杀[了人]|要[杀弄]死/u

export const tellsOfCrime = (words: string): boolean => CRIME.test(words) || dangerIn(words) === 'violence'

/** Says whom to call, and calls the secretary, the grid and the mediator; `also` ends the answer. */
export async function alarm(scene: Scene, matter: Matter, said: string, also = ''): Promise<Outcome> {
  const { tx, now, account, actor, room } = scene
  const first = firstHelp(dangerIn(said) ?? 'violence')
  if (!(await tx.allowances.take(`alarms:${account.id}`, ALARMS, hours(1), now)))
    return reply(`${first}\n这一小时我已经叫过好几次人了，请直接打电话`)
  if (!isFinal(mediation, matter.state as MediationState)) await recorded(scene, matter, 'alarm', said)
  const { people, group } = await whoIsAlerted(scene, matter.villageId, null)
  const above =
    matter.orgId === matter.villageId ? [] : await tx.people.holding(['townStaff', 'townHead'], [matter.orgId])
  const called = [...people, ...above].map(({ id }) => id)
  const ids = [...called, ...mediatorsOf(matter)].filter((id) => id !== actor?.personId)
  const who = mediatorOf(matter)
  const aloud = `急！调解 ${no(matter)} 现场要人，请马上联系${who ? `调解员${who}` : '书记'}。已经动手的先打 110`
  const text = `急！调解 ${no(matter)} ${actor?.name ?? ''}报：${brief(said, 60) || '现场要人'}\n请马上联系、赶过去。已经动手的先打 110`
  const named = people.map((one) => one.as + one.name).join('、')
  return reply(
    [first, `${no(matter)} 正在叫人${named && `：${named}`}`, also].filter(Boolean).join('\n'),
    ...inPrivate(matter, ids, text, { atOnce: true, openText: aloud }),
    ...(group ? [{ to: { villageId: matter.villageId, rooms: [group], except: room?.id }, text: aloud }] : []),
  )
}
