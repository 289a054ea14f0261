/** What somebody did, written down until somebody else has looked at it. */

import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { type MeritItem, meritsOf } from './merits.ts'
import { called } from './naming.ts'
import { isOff, whereOn } from './village-points.ts'
import { claim } from './workflow.ts'

interface Named {
  readonly personId: string
  readonly name: string
}

/** `for` is who did it, where somebody else says so; then points may be taken too, where the village's rules have such an item. */
export async function raiseClaim(scene: Scene, said: string | null, who: { readonly for?: Named }): Promise<Outcome> {
  const found = await whereOn(scene)
  if (isOff(found)) return found
  const { tx, actor, room, home } = scene
  if (!actor) return {}
  const { items } = await meritsOf(tx, found.villageId)
  const claimable = items.filter(({ fact, points }) => fact === 'said' && (points > 0 || who.for !== undefined))
  const [only, second] = said === null ? [] : called(said, claimable)
  if (said === null || !only || second) return whichOne(claimable, who.for?.name)
  const doer = who.for ?? actor
  const isSame = (one: { readonly participants: readonly { readonly personId: string | null }[] }) =>
    one.participants.some(({ personId }) => personId === doer.personId)
  const before = await saidBefore(scene, claim, said, isSame)
  if (before) return reply(`${no(before)} 已经报上去了，等人审核，不用再发`)
  const details = { item: only.title, points: only.points }
  const matter = await raise(scene, claim, {
    villageId: found.villageId,
    orgId: home?.id ?? found.villageId,
    title: said,
    details: { ...details },
    roomId: room?.id ?? null,
    participants: [
      { personId: doer.personId, name: doer.name, part: 'requester' },
      ...(who.for ? [{ personId: actor.personId, name: actor.name, part: 'reporter' }] : []),
    ],
    by: actor.personId,
  })
  const by = who.for ? `${actor.name}替${doer.name}` : doer.name
  return reply(
    `${actor.name}，${no(matter)} 报上去了：${brief(said, 24)}（${only.title} ${signed(only.points)} 分）\n要别人审核，同意了进月底的公示；不报了发：撤单 ${matter.number}`,
    ...(await toSecretaries(
      { tx, villageId: found.villageId },
      `积分申报 ${no(matter)} ${by}：${brief(said, 40)}（${only.title} ${signed(only.points)} 分）\n属实就发：同意 ${matter.number}；不属实发：不同意 ${matter.number} 原因`,
    )),
  )
}

const signed = (points: number): string => `${points > 0 ? '+' : ''}${points}`

function whichOne(items: readonly MeritItem[], name: string | undefined): Outcome {
  const [first] = items
  if (!first) return refuse('村里的积分项目都是自动记的，不用申报。怎么算发：积分规则')
  const how = name === undefined ? `申报 ${first.title}` : `代报 @${name} ${first.title}`
  return refuse(`报哪一项？能报的有：${items.map(({ title }) => title).join('、')}\n比如发：${how}`)
}
