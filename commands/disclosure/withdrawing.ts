/** 撤回: what was published leaves with a reason; before its time 监督委员会 has to agree, unless it harms somebody meanwhile. */
import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { aside, brief, names, no } from '../common/phrases.ts'
import { inCouncil, supervisorsOf } from '../question/questions.ts'
import { owedAgain } from './listed.ts'
import { staysUpUntil } from './period.ts'
import { whyNotDisclosure } from './publications.ts'
import { isBegun, isOnItsWay, toReaders } from './publishing.ts'
import { publicationOf } from './workflow.ts'

/** What must not stay up for a day more, whoever is still to be asked (个人信息保护法 §10). */
const HARMS = /隐私|身份证|电话|手机号|银行卡|卡号|账号|住址|病情|患病|残疾|未成年|小孩|孩子/u

export const withdraw: Shared = async (scene, matter, { reason }) => {
  const { number } = matter
  if (reason === null) {
    return refuse(`撤回 ${no(matter)} 要写理由，大家都看得到。这样发：撤回 ${number} 数字有误，核对后再公开`)
  }
  if (isOnItsWay(matter) && !(await isBegun(scene, matter))) {
    return refuse(`${no(matter)} 还没有发到群里，没人看到。不发了就发：取消 ${number}`)
  }
  const until = staysUpUntil(matter, scene.now)
  const isEarly = until !== null && publicationOf(matter).correctedBy === undefined && !HARMS.test(reason)
  const supervisors = isEarly ? await supervisorsOf(scene, matter.villageId) : []
  if (until === null || supervisors.length === 0) return gone(scene, matter, reason, 'withdraw')
  const step = await move(scene, matter, 'askWithdrawal', { note: reason, details: { leaving: reason } })
  if (isRefusal(step)) return refuse(whyNotDisclosure(step, `${names(matter, 'requester')}或书记`))
  const day = monthAndDay(dayOf(until))
  const asked = `${no(matter)}《${brief(matter.title, 30)}》要公布到 ${day}，${scene.actor?.name ?? ''}申请提前撤回${aside(reason)}\n请监督员答复：同意 ${number}，或：不同意 ${number} 理由`
  const ids = supervisors.map(({ id }) => id)
  const { mentions, tells } = await inCouncil(scene, matter.villageId, ids, asked)
  // Where 监督员 are called, what follows is said to them.
  const others =
    mentions.length > 0
      ? `\n请监督员答复：同意 ${number}，或：不同意 ${number} 理由`
      : `，已经去问了\n只是数字写错，不用撤，发：更正 ${number} 正确的内容`
  const text = `${no(matter)} 按规定要公布到 ${day}，提前撤要监督员同意${others}`
  return { reply: { text, mentions }, tells }
}

/** What an answer to it decides: until when it was to stay up, and why it should not. */
export function withdrawalAsked(matter: Matter): readonly string[] {
  const { leaving } = publicationOf(matter)
  return matter.state === 'leaving' && leaving ? [`申请提前撤回，理由：${leaving}`] : []
}

/** 同意 and 不同意 by somebody of 监督委员会. */
export const agreeToWithdrawal: Shared = (scene, matter) =>
  gone(scene, matter, publicationOf(matter).leaving ?? '', 'approve')

export const refuseWithdrawal: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'reject', { note: reason })
  if (isRefusal(step)) return refuse(whyNotDisclosure(step, '监督员'))
  const text = `${no(matter)} 监督员不同意撤回${aside(reason)}，继续公布`
  return reply(text, ...(await toAuthors(scene, matter, text)))
}

async function gone(scene: Scene, matter: Matter, reason: string, how: 'withdraw' | 'approve'): Promise<Outcome> {
  const step = await move(scene, matter, how, { note: reason, details: { withdrawn: reason } })
  if (isRefusal(step)) {
    return refuse(whyNotDisclosure(step, how === 'approve' ? '监督员' : `${names(matter, 'requester')}或书记`))
  }
  const { category } = publicationOf(matter)
  const read = `撤回 ${no(matter)} ${category}《${matter.title}》\n原因：${reason}`
  const owed = await owedAgain(scene, matter)
  const text = [`${no(matter)} 撤回了：${brief(reason, 40)}`, ...owed].join('\n')
  return reply(text, toReaders(matter, read), ...(how === 'approve' ? await toAuthors(scene, matter, text) : []))
}

/** Who published it hears what became of it, where others answered. */
async function toAuthors(scene: Scene, matter: Matter, text: string) {
  const authors = matter.participants.flatMap(({ part, personId, active }) =>
    active && part === 'requester' && personId !== null && personId !== scene.actor?.personId ? [personId] : [],
  )
  const { tells } = await inCouncil(scene, matter.villageId, authors, text)
  return tells
}
