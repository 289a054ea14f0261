import type { Matter, MatterKind } from '../domain/matter.ts'
import { MOVE_NAMES } from '../speech/kinds.ts'

const STATES: Readonly<Partial<Record<MatterKind, Readonly<Record<string, string>>>>> = {
  identity: {
    waiting: '等答复',
    asked: '等原来的微信回话',
    unheard: '原来的微信没回话，等答复',
    contested: '原来的微信说不是本人',
    approved: '已同意',
    rejected: '未同意',
  },
  order: { open: '没人接', claimed: '在办', done: '等评分', closed: '办完了', cancelled: '已撤单' },
  checkIn: { open: '进行中', closed: '已截止' },
  task: { open: '在办', asked: '申请延期', done: '办好了', withdrawn: '已撤销' },
  concern: { open: '没转办', ordered: '转成点单', tasked: '转成任务', cancelled: '已撤' },
  disclosure: {
    draft: '没确认',
    published: '已公开',
    withdrawn: '已撤回',
    dropped: '已取消',
    lapsed: '没确认，已取消',
  },
  question: { open: '等答复', answered: '已答复', disputed: '等监督委员会答复', closed: '办完了' },
  eventVisit: { open: '等上门', visited: '已上门', cancelled: '已撤' },
}

/** For kinds that have no words of their own here. */
const ANY: Readonly<Record<string, string>> = {
  draft: '没发布',
  waiting: '等答复',
  open: '在办',
  published: '已公开',
  answered: '已答复',
  disputed: '不满意答复',
  dropped: '取消了',
  lapsed: '没确认，作废',
  late: '逾期',
  closed: '办完了',
  cancelled: '已取消',
  withdrawn: '已撤回',
}

export function stateName(kind: MatterKind, state: string): string {
  return STATES[kind]?.[state] ?? ANY[state] ?? state
}

/** How a matter stands, and whether somebody still has to do something. */
export function standingOf(
  { kind, state, deadline }: Pick<Matter, 'kind' | 'state' | 'deadline'>,
  now: Date,
): { readonly said: string; readonly presses: boolean } {
  if (kind === 'task' && state === 'open' && deadline !== null && deadline < now) return { said: '逾期', presses: true }
  const presses =
    ['waiting', 'asked', 'unheard', 'contested', 'late', 'disputed'].includes(state) ||
    (state === 'open' && kind !== 'task' && kind !== 'checkIn')
  return { said: stateName(kind, state), presses }
}

/** What the audit calls what was done: a command by its first word, the rest here. */
const DEEDS: Readonly<Record<string, string>> = {
  ...MOVE_NAMES,
  forbidden: '没有权限',
  'read-household': '查看户信息',
  'visit-household': '记走访',
  'mute-household': '暂缓',
  'sign-in': '登录控制台',
  'sign-out': '退出控制台',
  'sign-in-link': '由运维开了登录链接',
  'operator-sign-in': '运维登录',
  'own-password': '设自己的密码',
  resend: '重发消息',
  export: '导出台账',
  settings: '改设置',
}

export function deedName(action: string, said: (id: string) => string | undefined): string {
  return said(action) ?? DEEDS[action] ?? action
}

/** Why a message was not said, for whoever decides whether to say it again. */
export function whyUnsaid(error: string): string {
  if (error === 'no longer needed') return '不用再说了'
  if (error === 'its time had passed') return '等得太久，过了时候'
  if (error === 'interrupted while sending') return '正在发的时候断了，可能发出去了，也可能没有'
  if (error === 'no friend, and no group to mention them in') return '没加好友，也没有能叫到的群'
  if (error === 'a later step took its place') return '后面的提醒替了它'
  if (/no answer|deadline|timed? ?out/iu.test(error)) return '微信没有回音，可能发出去了，也可能没有'
  if (/not connected|no client|no connection|ECONNREFUSED|unavailable/iu.test(error)) return '当时没有连上微信'
  return `微信没有收（${error}）`
}
