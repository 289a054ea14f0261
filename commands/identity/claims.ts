/** Requests to be known as somebody: raised, and told to those who may answer them. */

import { type Claim, claimOf } from '../../src/domain/identity.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { ACCOUNTS_SINCE_KEY } from '../../src/domain/secrets.ts'
import { localTime } from '../../src/domain/time.ts'
import { isFinal } from '../../src/domain/workflow.ts'
import { orgsAround } from '../../src/speech/around.ts'
import { grantorsOf } from '../../src/speech/grantors.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import type { Person, Transaction } from '../../src/store/index.ts'
import { byNewCode } from '../common/administrators.ts'
import { nickname, no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { claimLines } from './claim-lines.ts'
import { type IdentityState, identity } from './workflow.ts'

const OPEN = (Object.keys(identity.states) as IdentityState[]).filter((state) => !isFinal(identity, state))
/** Of more that wait, the rest is not looked through. */
const WAITING = 200

/** Whose account it is that would be known as somebody. */
type Claimant = Pick<Scene, 'account' | 'actor'>

/**
 * Whoever is more than a villager, or is already somebody, waits for those who may give these roles away; so does an account
 * for which somebody else says who it is.
 */
export async function request(scene: Scene, person: Person, { account, actor }: Claimant = scene): Promise<Outcome> {
  const { tx, orgs, room } = scene
  // It is numbered where the person belongs: there the person and those above them can answer it in private too.
  const villageId = orgs.villageOf(person.orgId)
  const waiting = await tx.matters.list({ villageId, kind: identity.kind, states: OPEN }, WAITING)
  const same = waiting.find((one) => one.details.accountId === account.id && one.details.personId === person.id)
  if (same)
    return reply(
      `${person.name}，已经申请过了（${no(same)}），请等答复${same.state === 'asked' ? '' : `；书记同意就发：同意 ${same.number}`}`,
    )
  const grantors = await grantorsOf(person, tx)
  if (grantors.length === 0) return refuse(`${person.name}，现在还没有人能同意这个身份。请先在花名册里写上书记或管理员`)

  const alone = grantors.every((one) => one.id === person.id)
  const claim = await claimNow({ accountId: account.id, nickname: nickname(account.name) }, person, scene)
  const alive = await liveAccounts(person, tx)
  const state = claim.replaces.some((one) => alive.includes(one)) ? 'asked' : identity.start
  // Nobody waits for what nobody can grant.
  if (alone && state !== 'asked') return refuse(`${person.name}，现在没有别人能同意这个身份。${byNewCode(person.name)}`)
  const matter = await raise(scene, identity, {
    villageId,
    orgId: person.orgId,
    state,
    title: `登记为${person.name}`,
    details: { ...claim },
    roomId: room?.id ?? null,
    participants: [
      { personId: person.id, name: person.name, part: 'asked' },
      ...(actor && actor.personId !== person.id
        ? [{ personId: actor.personId, name: actor.name, part: 'requester' }]
        : []),
    ],
    by: scene.actor?.personId ?? null,
  })
  const others = waiting.some((one) => one.details.personId === person.id)
  const who = whoGrants(grantors, matter, scene)
  if (alone) {
    const way = `原来的微信用不了的，${byNewCode(person.name)}`
    return reply(
      `${person.name}，申请好了（${no(matter)}），已去问您原来的微信，它同意就好。${way}`,
      ...askTheOld(matter, scene),
    )
  }
  const first = state === 'asked' ? '先问原来的微信，再' : ''
  const isOwn = account.id === scene.account.id
  return reply(
    isOwn
      ? `${person.name}，申请好了（${no(matter)}），${first}等${who}同意`
      : `微信「${nickname(account.name)}」登记为${person.name}写好了（${no(matter)}），${first}等${who}看清楚了同意`,
    ...(state === 'asked' ? askTheOld(matter, scene) : []),
    ...(await toGrantors(matter, others ? ['还有别的微信号也申请了，请当面核实'] : [], grantors, scene)),
  )
}

/** The person's accounts, without those of before a new login that changed all ids, as long as they said nothing since. */
export async function liveAccounts({ accounts }: Person, tx: Transaction): Promise<readonly string[]> {
  const since = await tx.settings.get(ACCOUNTS_SINCE_KEY)
  if (typeof since !== 'string' || accounts.length === 0) return accounts
  const silent = await tx.people.silentSince(accounts, new Date(since))
  return accounts.filter((one) => !silent.includes(one))
}

/** What the request comes to as things are now. */
export async function claimNow(
  { accountId, nickname }: Pick<Claim, 'accountId' | 'nickname'>,
  person: Person,
  { tx, orgs }: Pick<Scene, 'tx' | 'orgs'>,
): Promise<Claim> {
  const village = orgs.get(orgs.villageOf(person.orgId)) ?? null
  const called = await tx.people.named(person.name, orgsAround({ orgs, village }))
  const speaksFor = await tx.speaker(accountId)
  return {
    accountId,
    nickname,
    personId: person.id,
    name: person.name,
    orgId: person.orgId,
    namesakes: called.filter(({ id }) => id !== person.id).map(({ orgId }) => orgId),
    brings: person.holdings,
    replaces: person.accounts.filter((one) => one !== accountId),
    leaves: speaksFor && speaksFor.id !== person.id ? speaksFor.name : null,
  }
}

/** Those who may answer, as the others call them: 书记 where the village's own may, else by name. */
export function whoGrants(grantors: readonly Person[], { villageId }: Matter, { orgs }: Pick<Scene, 'orgs'>): string {
  const own = grantors.some((one) => one.holdings.some((held) => held.role === 'secretary' && held.orgId === villageId))
  if (own) return '书记'
  return grantors
    .slice(0, 3)
    .map((one) => `${one.name}（${orgs.get(one.orgId)?.name ?? ''}）`)
    .join('或')
}

/** The account that would be replaced: by direct message, or where it cannot be reached so, by a mention in its group. */
export function askTheOld(matter: Matter, { orgs }: Pick<Scene, 'orgs'>): readonly Tell[] {
  const claim = claimOf(matter)
  return [
    {
      to: { person: claim.personId, roomId: null },
      text: [
        `${no(matter)} ${claimLines(claim, orgs).join('\n')}`,
        `是您本人换微信就回：同意 ${matter.number}；不是就回：不同意 ${matter.number}。一天不回，就由别人当面核实后定`,
      ].join('\n'),
      openText: `有人用别的微信申请登记成您（${no(matter)}）。是您本人就发：同意 ${matter.number}；不是就发：不同意 ${matter.number}`,
    },
  ]
}

/** Those who may answer it: the cadres' group where they sit in it, else each directly. */
export async function toGrantors(
  matter: Matter,
  beside: readonly string[],
  grantors: readonly Person[],
  { tx, orgs }: Pick<Scene, 'tx' | 'orgs'>,
): Promise<readonly Tell[]> {
  const { villageId, number } = matter
  const facts = [`${no(matter)} ${claimLines(claimOf(matter), orgs).join('\n')}`, ...beside]
  const answer = `是本人就发：同意 ${number}；不是就发：不同意 ${number}`
  const waits = matter.state === 'asked' && matter.dueAt ? `已去问原来的微信，最迟等到 ${localTime(matter.dueAt)}` : ''
  const here = grantors.filter((one) => orgs.villageOf(one.orgId) === villageId)
  const village = orgs.get(villageId)?.name ?? ''
  const next = waits ? [waits, `不是本人现在就可以发：不同意 ${number}`] : [answer]
  if (here.length > 0) return toSecretaries({ tx, villageId }, [...facts, ...next].join('\n'))
  return grantors.map((one) => ({
    to: { person: one.id, roomId: null },
    text: [...facts, waits, `请到${village}的群里或网页控制台答复。${answer}`].filter(Boolean).join('\n'),
    openText: `${village}有一件身份申请 ${no(matter)} 等您答复，请到网页控制台看`,
  }))
}
