import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { brief, no } from '../common/phrases.ts'
import { HOURS_WORDS } from '../service-hours/given.ts'
import { missing, those, wanted } from './workflow.ts'

export const words = {
  kind: '召集',
  parts: { requester: '召集人', helper: '来的人' },
  own: {
    in: '报了名',
    reserve: '候补',
    out: '这次不来',
    came: '来了',
    onDuty: '来了',
    spent: '来了',
    amended: '来了',
    vouched: '来了',
  },
  states: { open: '正在招人', underway: '就在今天', over: '结束了', cancelled: '取消了' },
  moves: {
    raise: '召集',
    begin: '到了这天',
    close: '结束',
    cancel: '取消',
    join: '报名',
    leave: '这次不来',
    promote: '候补顶上',
    sign: '签到',
    signOnDuty: '签到',
    ...HOURS_WORDS,
  },
} satisfies Words

/** When it is, in the words it was called with. */
export const whenOf = ({ details }: Pick<Matter, 'details'>): string =>
  typeof details.when === 'string' ? details.when : ''

/** `召集 #12 那良屯修水渠，11月28日 周六 12:00 前，缺 5 人`: what its groups are told, with how to come. */
export function notice(matter: Matter): string {
  return `召集 ${no(matter)} ${brief(matter.title, 60)}，${whenOf(matter)}，缺 ${missing(matter)} 人，自愿参加\n能去的引用这条回「我来」，或发：报名 ${matter.number}`
}

/** `已报 3 人，还缺 2 人`, or that there are enough. */
export function howMany(matter: Matter): string {
  const short = missing(matter)
  return short > 0 ? `已报 ${wanted(matter) - short} 人，还缺 ${short} 人` : `${wanted(matter)} 人够了`
}

export function whyNot({ refused, matter }: Refusal): string {
  if (refused === 'own') return `${no(matter)} 您已经报过了`
  if (refused === 'not-allowed') return `${no(matter)} 要由召集人或书记来办`
  return `${no(matter)} ${words.states[matter.state as keyof typeof words.states] ?? words.kind}`
}

/** Names of those who stand so, 、 between them. */
export const namesOf = (matter: Matter, ...states: Parameters<typeof those>[1][]): string =>
  those(matter, ...states)
    .map(({ name }) => name || '村民')
    .join('、')
