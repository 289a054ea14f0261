import type { Matter } from '../domain/matter.ts'
import type { Registry } from '../speech/mechanism.ts'

export function stateName(registry: Registry, kind: string, state: string): string {
  return registry.matter(kind)?.words.states[state] ?? '别的'
}

/** How a matter stands, and whether somebody still has to do something: past its deadline, or as its mechanism says. */
export function standingOf(
  registry: Registry,
  { kind, state, deadline, enteredAt }: Pick<Matter, 'kind' | 'state' | 'deadline' | 'enteredAt'>,
  now: Date,
): { readonly said: string; readonly presses: boolean } {
  const waits = registry.matter(kind)?.waits?.filter(({ states }) => states.includes(state)) ?? []
  const overdue = waits.some(({ since }) => since === 'deadline' && deadline !== null && deadline < now)
  const presses =
    overdue || waits.some(({ since = 0 }) => since !== 'deadline' && now.getTime() - enteredAt.getTime() >= since)
  return { said: overdue && state === 'open' ? '逾期' : stateName(registry, kind, state), presses }
}

/** Why a message was not said, for whoever decides whether to say it again. */
export function whyUnsaid(error: string): string {
  if (error === 'no longer needed') return '不用再说了'
  if (error === 'its time had passed') return '等得太久，过了时候'
  if (error === 'interrupted while sending') return '正在发的时候断了，可能发出去了，也可能没有'
  if (error === 'no friend, and no group to mention them in') return '没加好友，也没有能叫到的群'
  if (error === 'the account is not in the group') return '机器人不在这个群里了，请把它请回来'
  if (error === 'a later step took its place') return '后面的提醒替了它'
  if (/no answer|deadline|timed? ?out/iu.test(error)) return '微信没有回音，可能发出去了，也可能没有'
  if (/not connected|no client|no connection|ECONNREFUSED|unavailable/iu.test(error)) return '当时没有连上微信'
  return `微信没有收（${error}）`
}
