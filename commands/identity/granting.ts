/** 同意 and 不同意 to a request for an identity, by those in office and by the account that would be replaced. */

import { type Claim, claimOf, comesToTheSame, mayGrant } from '../../src/domain/identity.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { grantorsOf } from '../../src/speech/grantors.ts'
import { takeKept } from '../../src/speech/kept-until-known.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import type { Reading } from '../../src/speech/reading.ts'
import type { Person } from '../../src/store/index.ts'
import { aside, no } from '../common/phrases.ts'
import { claimLines } from './claim-lines.ts'
import { askTheOld, claimNow, toGrantors, whoGrants } from './claims.ts'
import { whyNotIdentity } from './words.ts'

export async function grantIdentity(scene: Scene, matter: Matter): Promise<Outcome> {
  const { tx, rolesIn, account } = scene
  const claim = claimOf(matter)
  const person = await tx.people.byId(claim.personId)
  if (!person) return refuse(`${no(matter)} 花名册里已经没有${claim.name}了，请发：不同意 ${matter.number}`)
  const entitled = mayGrant({ villageId: matter.villageId, brings: person.holdings }, rolesIn)
  if (isOwn(matter, scene) && (matter.state === 'asked' || (matter.state === 'unheard' && !entitled))) {
    return admit(scene, matter, person, entitled)
  }
  if (!entitled || account.id === claim.accountId) return refuse(await whoElse(scene, matter, person))
  if (matter.state === 'asked') {
    return refuse(`${no(matter)} 已去问原来的微信，要等它回话，最多一天。真不是本人就发：不同意 ${matter.number}`)
  }
  const now = await claimNow(claim, person, scene)
  if (!comesToTheSame(claim, now)) return restate(scene, matter, now)

  const step = await move(scene, matter, matter.state === 'contested' ? 'overrule' : 'approve')
  if (isRefusal(step)) return refuse(whyNotIdentity(step))
  await tx.people.rebind(claim.accountId, claim.personId, scene.now)
  const all = await takeKept(claim.accountId, matter.villageId, scene)
  const kept = all.find(({ privately }) => !privately)?.reading
  const alone = all.find(({ privately }) => privately)?.reading
  const next = kept ? '。刚才请您等的那句，回「确认」我就办' : '。回「我的」看看记了什么，发「帮助」看看能做什么'
  return reply(
    `${no(matter)} 同意了，${person.name}登记好了\n${claimLines(now, scene.orgs).join('\n')}`,
    {
      to: { account: claim.accountId, roomId: matter.roomId },
      text: `${person.name}，同意了，您登记好了${next}`,
      ask: { kind: 'confirm', reading: kept ?? { command: 'me', slots: {} }, options: [] },
    },
    ...(alone ? [askPrivately(claim.accountId, alone)] : []),
    ...now.replaces.map((old) => toReplaced(old, now)),
  )
}

/** What they had said to the bot alone is asked about there. */
function askPrivately(account: string, reading: Reading): Tell {
  const text = '您登记好了。刚才私聊我的那句，回「确认」我就办'
  return { to: { account, roomId: null }, text, ask: { kind: 'confirm', reading, options: [] } }
}

export const refuseIdentity: Shared = async (scene, matter, { reason }) => {
  const claim = claimOf(matter)
  const denies = isOwn(matter, scene) && ['asked', 'unheard'].includes(matter.state)
  const step = await move(scene, matter, denies ? 'deny' : 'reject', { note: reason })
  if (isRefusal(step)) return refuse(whyNotIdentity(step))
  if (denies) {
    const told = await tellGrantors(scene, matter, [`要由镇干部或管理员当面核实后定`])
    return reply(`${no(matter)} 记下了：不是您本人申请的。您的身份没有动，已经告诉能管这件事的人`, ...told)
  }
  return reply(`${no(matter)} 没有同意，这个微信号没有登记为${claim.name}`, {
    to: { account: claim.accountId, roomId: matter.roomId },
    text: `${no(matter)} 没有同意登记为${claim.name}${aside(reason)}。有疑问请当面找书记`,
  })
}

/** The person says through the old account that it is them. Who is in office besides need not be asked twice. */
async function admit(scene: Scene, matter: Matter, person: Person, entitled: boolean): Promise<Outcome> {
  const step = await move(scene, matter, 'admit')
  if (isRefusal(step)) return refuse(whyNotIdentity(step))
  const fresh = await scene.tx.matters.byNumber(matter.villageId, matter.number)
  if (entitled && fresh) return grantIdentity(scene, fresh)
  const grantors = await grantorsOf(person, scene.tx)
  return reply(
    `${no(matter)} 好的，知道是您本人了，再等${whoGrants(grantors, matter, scene)}同意`,
    ...(await tellGrantors(scene, matter, [])),
  )
}

/** What was shown is not what would be done any more: shown anew, and whoever would now be replaced is asked. */
async function restate(scene: Scene, matter: Matter, now: Claim): Promise<Outcome> {
  const shown = claimOf(matter)
  const someoneNew = now.replaces.some((one) => !shown.replaces.includes(one))
  const step = await move(scene, matter, someoneNew ? 'ask' : 'restate', { details: { ...now } })
  if (isRefusal(step)) return refuse(whyNotIdentity(step))
  const lines = claimLines({ ...shown, ...now }, scene.orgs).join('\n')
  const next = someoneNew
    ? '现在有别的微信登记着，已去问它，最多等一天'
    : `还同意就再发：同意 ${matter.number}；不同意就发：不同意 ${matter.number}`
  const told = someoneNew ? askTheOld({ ...matter, details: { ...now } }, scene) : []
  return reply(`${no(matter)} 申请以后情况有变，请再看一遍：\n${lines}\n${next}`, ...told)
}

async function tellGrantors(scene: Scene, matter: Matter, beside: readonly string[]): Promise<readonly Tell[]> {
  const fresh = await scene.tx.matters.byNumber(matter.villageId, matter.number)
  const person = await scene.tx.people.byId(claimOf(matter).personId)
  return fresh && person ? toGrantors(fresh, beside, await grantorsOf(person, scene.tx), scene) : []
}

async function whoElse(scene: Scene, matter: Matter, person: Person): Promise<string> {
  const who = whoGrants(await grantorsOf(person, scene.tx), matter, scene)
  return `${no(matter)} 登记为${person.name}要由别人来同意：${who || '还没有这样的人，请在花名册里加一位管理员'}`
}

function toReplaced(old: string, { name, nickname }: Claim): Tell {
  return {
    to: { account: old, roomId: null },
    text: `${name}的身份已经换到微信「${nickname}」，您这个微信不再是${name}。不是您换的，请马上当面找书记或镇里`,
  }
}

/** Whether the speaker is the person it is about. */
function isOwn(matter: Matter, { actor }: Scene): boolean {
  return actor !== null && playing(matter, 'asked').some((one) => one.personId === actor.personId)
}
