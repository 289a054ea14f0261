import type { Matter } from '../../src/domain/matter.ts'
import { deadlineText } from '../../src/speech/deadline.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import { figures, listed, NO_VOTE, pollOf, turnout } from './tally.ts'

export const words = {
  kind: '征求',
  parts: { requester: '发起', voice: '户' },
  own: { own: '表过态', noted: '代记' },
  states: { open: '征求中', closed: '已截止', cancelled: '不征求了' },
  moves: { raise: '发起', close: '截止', cancel: '不征求了', answer: '表态', note: '代记' },
} satisfies Words

/** `11月26日 周四 20:00 截止`; empty where there is no end. */
export const until = ({ deadline }: Pick<Matter, 'deadline'>, now: Date): string =>
  deadline ? `${deadlineText(deadline, now)} 截止` : ''

/** What the villagers read: the question, the choices, and how to answer. */
export function notice(matter: Matter, now: Date): string {
  const poll = pollOf(matter)
  const how = poll.unnamed
    ? `不记名，谁选了什么对谁也不说。各户私聊我发：表态 ${matter.number} 1`
    : `各户引用这条回数字，或者发：表态 ${matter.number} 1`
  return [`征求 ${no(matter)} ${matter.title}`, `每户一票，${until(matter, now)}`, listed(poll), how].join('\n')
}

/** What came of it, and that it settles nothing. */
export const result = (matter: Matter): string => `${figures(pollOf(matter))}\n${NO_VOTE}`

/** How it stands: only how many have answered while it is open, everything at the end. */
export function standing(matter: Matter, now: Date): string {
  const poll = pollOf(matter)
  if (matter.state === 'closed') return result(matter)
  if (matter.state === 'cancelled') return words.states.cancelled
  return `${turnout(poll)}，${until(matter, now)}\n${listed(poll)}`
}

/** Why nobody answers any more. */
export const overWords = (matter: Matter): string =>
  matter.state === 'cancelled'
    ? `${no(matter)} 已经不征求了`
    : `${no(matter)} 已经截止，这句没有算进去。看结果发：查 ${matter.number}`

/** `#60 表态记下了：{户}（已表态 37/120 户）`, `{户}` for who answered. */
export function answeredWords(matter: Matter, isChanged: boolean): string {
  return `${no(matter)} 表态${isChanged ? '改好了，照新的算' : '记下了'}：{户}（${turnout(pollOf(matter))}）`
}
