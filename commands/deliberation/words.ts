import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { brief, no } from '../common/phrases.ts'
import { type DeliberationState, deliberatedIn } from './workflow.ts'

export const words = {
  kind: '说事',
  quotedAs: /说的事|议定/u,
  parts: { requester: '说事的人' },
  states: {
    raised: '等下次议事会',
    discussed: '议定了，等人办',
    doing: '在办',
    done: '办好了，等评价',
    unrated: '办好了，未评价',
    closed: '办完了',
    cancelled: '不议了',
  },
  moves: {
    raise: '说事',
    discuss: '议定',
    act: '派人办',
    finish: '办好了',
    rate: '评价',
    again: '没办好，再议',
    cancel: '不议了',
    lapse: '没有评价，记为未评价',
  },
} satisfies Words

/** How it stands, with what was settled. */
export function standing(matter: Matter): string {
  const { settled } = deliberatedIn(matter)
  const stands = words.states[matter.state as DeliberationState] ?? words.kind
  return settled ? `${stands}：${brief(settled, 60)}` : stands
}

/** What comes next for who runs it; empty where nothing does. */
export function nextStep({ state, number }: Pick<Matter, 'state' | 'number'>): string {
  if (state === 'raised') return `议过了发：议 ${number} 怎么定的`
  if (state === 'discussed') return `派人办发：办 ${number} @人 月底`
  return ''
}

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string): string {
  if (refused === 'not-allowed') return `${no(matter)} 要由${whose}`
  if (matter.state === 'raised') return `${no(matter)} 还没有议。议过了发：议 ${matter.number} 怎么定的`
  return `${no(matter)} ${standing(matter)}，发「查 ${matter.number}」看看`
}
