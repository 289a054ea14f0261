import type { Matter } from '../../src/domain/matter.ts'
import { ROOM_NAMES } from '../../src/domain/roles.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'
import { type NoticeState, noticeOf } from './workflow.ts'

export const words = {
  kind: '通知',
  parts: { requester: '发通知的人', reader: '回了收到' },
  own: { received: '收到' },
  states: {
    draft: '没确认',
    confirmed: '正在发',
    unheard: '没发到群里',
    sent: '已发出',
    over: '已过七天',
    withdrawn: '已撤回',
    dropped: '已取消',
    lapsed: '没确认，已取消',
  },
  moves: {
    raise: '写好',
    confirm: '确认',
    reach: '发到群里',
    miss: '没发到群里',
    acknowledge: '收到',
    remind: '再提醒一次',
    tell: '上门或打电话告知',
    end: '过了七天',
    withdraw: '撤回',
    dismiss: '取消',
    lapse: '太久没确认，自己取消了',
  },
} satisfies Words

/** What the groups read: `通知 #12 明天上午停水`. */
export const said = (matter: Matter): string => `通知 ${no(matter)} ${noticeOf(matter).text}`

const STANDING: Readonly<Record<NoticeState, string>> = {
  draft: '还没有确认发出',
  confirmed: '确认了，正在发到群里',
  unheard: '没发到群里，大家还没看到',
  sent: '已经发出去了',
  over: '已经过了 7 天，不用再回',
  withdrawn: '已经撤回了',
  dropped: '已经取消了',
  lapsed: '放了 2 天没有确认，已经取消了',
}

/** How it stands with a notice. */
export const standing = ({ state }: Matter): string => STANDING[state as NoticeState] ?? ''

/** Why it was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string): string {
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}来办` : `${no(matter)} ${standing(matter)}`
}

/** 村民群 */
export const groupsOf = (matter: Matter): string => ROOM_NAMES[noticeOf(matter).to]
