/** 用时 and 核时 of any matter in which people help. */

import { monthAndDay } from '../../src/domain/day.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal, type Refusal } from '../../src/domain/workflow.ts'
import { minutesSpent } from '../../src/language/spent.ts'
import { withoutThanks } from '../../src/language/talk.ts'
import { FEW } from '../../src/speech/few.ts'
import type { Served } from '../../src/speech/mechanism-parts.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { record } from '../../src/speech/progress.ts'
import { inHours } from '../common/in-hours.ts'
import { names, no } from '../common/phrases.ts'
import { toPeople } from '../common/tells.ts'
import { AMENDED, CONFIRMED, MINUTES, minutesOf, RECORDED_BY, TOLD_AT, unconfirmed, withMinutes } from './given.ts'
import { recordedBy, TERMS, workdaysOf } from './terms.ts'
import { isUnpaid } from './unpaid.ts'

/** What asks how long it took; by it the answer is known. */
export const ASKS_HOURS = '用了多久'

/** `用了多久？…`: behind that it is done. */
export const askHours = ({ number }: Pick<Matter, 'number'>): string =>
  `${ASKS_HOURS}？说几小时就行，或发：用时 ${number} 1.5小时。不说就不记`

interface Wording {
  /** Who helped, in a sentence: 办的, 去的. */
  readonly did: string
  /** What makes what was told count, where no 核时 does: 点单人评了. */
  readonly next: (matter: Matter) => string
  readonly whyNot: (refusal: Refusal) => string
}

/** 用时 12 3小时, said by who helped. */
export function tell(served: Served, { did, next, whyNot }: Wording): Shared {
  return async (scene, matter, { text }) => {
    const { actor, tx, now } = scene
    const own = playing(matter, served.part).find((one) => one.personId === actor?.personId)
    if (!actor || !own) {
      return refuse(`${no(matter)} 是${names(matter, served.part) || '别人'}${did}，要由本人来记`)
    }
    if (!isUnpaid(scene)) return refuse(`${actor.name}，上班的时间不记志愿时长，辛苦您了`)
    const minutes = minutesSpent(withoutThanks(text ?? ''))
    if (minutes === null || minutes === 'vague' || minutes > TERMS.longest) return askAgain(scene, matter)
    // What counts already is changed only with somebody else's word.
    const before = served.of(matter, actor.personId)
    const isAmended = own.state === AMENDED || own.state === CONFIRMED || (before?.minutes != null && before.isTrue)
    const calendar = await workdaysOf(tx, matter.villageId)
    const made = await record(scene, matter, isAmended ? 'amend' : 'spend', {
      note: inHours(minutes),
      // Others tell theirs meanwhile.
      details: async () => ({
        [MINUTES]: withMinutes(
          (await tx.matters.byNumber(matter.villageId, matter.number)) ?? matter,
          actor.personId,
          minutes,
        ),
        [TOLD_AT]: now.toISOString(),
        [RECORDED_BY]: recordedBy(served.day(matter), calendar),
      }),
    })
    if (isRefusal(made)) return refuse(whyNot(made))
    const counts = served.of(made.matter, actor.personId)?.isTrue === true
    const then = counts ? '算数了' : isAmended ? `改过的要别人核：核时 ${matter.number}` : next(matter)
    return reply(`${actor.name}，${no(matter)} 记了 ${inHours(minutes)}，${then}。看自己的，私聊我发：我的时长`)
  }
}

function askAgain({ actor }: Scene, { number }: Matter): Outcome {
  return {
    reply: { text: `${actor?.name ?? ''}，大约是几个小时？这样发：用时 ${number} 2小时` },
    outcome: 'asked',
  }
}

/** 核时 12, said by an officer or who organised it: all hours told of it but their own are true. */
export function vouch(served: Served, whyNot: (refusal: Refusal) => string): Shared {
  return async (scene, matter) => {
    const { actor } = scene
    const all = playing(matter, served.part).flatMap(({ personId, name }) => {
      const service = personId === null ? null : served.of(matter, personId)
      if (personId === null || service?.minutes == null) return []
      return [{ personId, name, said: inHours(service.minutes), isTrue: service.isTrue }]
    })
    if (all.length === 0) return refuse(`${no(matter)} 还没有人报时长，不用核`)
    const waiting = all.filter((one) => !one.isTrue)
    if (waiting.length === 0) return reply(`${no(matter)} 的时长已经算数了，不用再核`)
    const others = waiting.filter(({ personId }) => personId !== actor?.personId)
    if (others.length === 0) return refuse(`${no(matter)} 只有您自己的没核，要别的网格员、村干部或书记来核`)
    const isRest = others.length < waiting.length
    const made = await record(scene, matter, 'vouch', {
      people: others.map(({ personId, name }) => ({ personId, name })),
      ...(!isRest && { details: { [TOLD_AT]: null } }),
    })
    if (isRefusal(made)) return refuse(whyNot(made))
    const list = others.map(({ name, said }) => `${name || '村民'} ${said}`).join('、')
    return reply(
      `${no(matter)} 的时长核好了：${list}${isRest ? '。您自己的要别人来核' : ''}`,
      ...(await toPeople(
        scene,
        others.map(({ personId }) => personId),
        `${no(matter)} 您报的时长核过了，算数了。看自己的，私聊我发：我的时长`,
      )),
    )
  }
}

/** What whoever organised it is reminded of once: how many hours nobody confirmed, by when they are to be; empty for none. */
export function unconfirmedHours(matter: Matter, part: Served['part']): string {
  const waiting = unconfirmed(matter, part)
  if (waiting.length === 0) return ''
  const list = waiting.slice(0, FEW).flatMap(({ personId, name }) => {
    const minutes = personId === null ? null : minutesOf(matter, personId)
    return minutes === null ? [] : [`${name || '村民'} ${inHours(minutes)}`]
  })
  const { [RECORDED_BY]: day } = matter.details
  const until = typeof day === 'string' ? `${monthAndDay(day)}前` : ''
  return `有 ${waiting.length} 条时长还没核${list.length > 0 ? `：${list.join('、')}` : ''}\n属实就请${until}发：核时 ${matter.number}`
}
