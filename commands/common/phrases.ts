/** Wording that several commands share. Short, warm, always the number. */

import { type Matter, type Part, playing, type Refusal } from '../../src/domain/matter.ts'
import type { concern } from '../../src/domain/workflows/concern.ts'
import type { OrderState } from '../../src/domain/workflows/order.ts'
import { brief } from '../../src/speech/brief.ts'
import { KIND_NAMES } from '../../src/speech/kinds.ts'
import { several } from '../../src/speech/notices.ts'
import { homeName } from '../../src/speech/tallies.ts'

export { brief, homeName }

/** `#12` */
export const no = (matter: Pick<Matter, 'number'>): string => `#${matter.number}`

/** The people who play a part, 、 between them; a person who asked to be forgotten is 村民. */
export function names(matter: Matter, part: Part): string {
  return playing(matter, part)
    .map((one) => one.name || '村民')
    .join('、')
}

/** `（说明）`, or nothing. */
export const aside = (text: string | null | undefined): string => (text ? `（${brief(text, 40)}）` : '')

const ORDER_STATES: Readonly<Record<OrderState, (order: Matter) => string>> = {
  open: () => '还没有人接单',
  claimed: (order) => `已由${names(order, 'holder')}接单`,
  done: () => '已经办好，等点单人评分',
  closed: () => '已经办完了',
  cancelled: () => '已经撤单了',
}

/** How things stand with an order. */
export function standing(order: Matter): string {
  return ORDER_STATES[order.state as OrderState](order)
}

/** Why an order was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string, verb = '办'): string {
  if (matter.kind !== 'order') return `${no(matter)} 是${KIND_NAMES[matter.kind]}，现在不能这样办`
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}来${verb}` : `${no(matter)} ${standing(matter)}`
}

/** Why somebody did not move a task: it is over, or it was given to others. */
export function whyNotTask({ refused, matter }: Refusal, who: string, whose?: string): string {
  if (refused === 'own') return `${who}，${no(matter)} 您这份已经报过了`
  if (matter.state === 'withdrawn') return `${no(matter)} 已经撤销了，不用办`
  if (matter.state === 'done') return `${no(matter)} 大家都办好了，不用再报`
  if (refused !== 'not-allowed') return `${no(matter)} ${brief(matter.title)} 现在不能这样办`
  const assignees = several(playing(matter, 'assignee').map((one) => one.name))
  return whose ? `${no(matter)} 要由${whose}来办` : `${who}，${no(matter)} 派给了${assignees}，由他们来报`
}

/** Why a request was not answered. */
export function whyNotIdentity({ refused, matter }: Refusal): string {
  if (matter.state === 'approved' || matter.state === 'rejected') {
    return `${no(matter)} 已经答复过了：${matter.state === 'approved' ? '同意' : '不同意'}`
  }
  if (refused === 'not-allowed' && matter.state === 'contested') {
    return `${no(matter)} 原来的微信说不是本人申请的，要由镇干部或管理员来定。不同意就发：不同意 ${matter.number}`
  }
  if (refused === 'not-allowed') return `${no(matter)} 要由书记或上级来答复，自己申请的要别人来同意`
  return `${no(matter)} 刚有人答复过，请发「查 ${matter.number}」看看`
}

/** A nickname as it may be shown: one short line, and no @ of its own. */
export function nickname(name: string): string {
  return brief(name.replace(/[@＠「」]/gu, ''), 16) || '没有昵称'
}

/** Why a concern did not go on as something else, or was not dropped. */
export function whyNotConcern({ refused, matter }: Refusal, whose = '党员、网格员或村干部来转'): string {
  if (refused === 'not-allowed') return `${no(matter)} 要由${whose}`
  return `${no(matter)} ${CONCERN_STATES[matter.state as ConcernState]}，发「查 ${matter.number}」看看`
}

type ConcernState = keyof typeof concern.states

const CONCERN_STATES: Readonly<Record<ConcernState, string>> = {
  open: '还没有转办',
  ordered: '已经转成点单了',
  tasked: '已经转成任务了',
  cancelled: '已经撤了',
}
