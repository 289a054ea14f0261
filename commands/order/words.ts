import type { Matter } from '../../src/domain/matter.ts'
import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { names, no } from '../common/phrases.ts'
import { REFERRED_WORDS } from '../common/referring.ts'
import { HOURS_WORDS } from '../service-hours/given.ts'
import type { OrderState } from './workflow.ts'

export const words = {
  kind: '点单',
  quotedAs: /接单|点单|评单/u,
  parts: { requester: '提出', holder: '接单人' },
  states: {
    open: '待接单',
    offered: '等人答应',
    claimed: '办理中',
    done: '待评价',
    unrated: '未评价',
    closed: '已办结',
    cancelled: '已撤单',
    ...REFERRED_WORDS.states,
  },
  moves: {
    raise: '登记',
    claim: '接单',
    assign: '派单',
    offer: '问愿不愿去',
    forgo: '没有回话，另外找人',
    return: '退单',
    finish: '办好了',
    rate: '已评分',
    reopen: '不满意，重新找人',
    cancel: '撤单',
    lapse: '没有评分，记为未评价',
    settle: '一直没有评分，结案',
    ...HOURS_WORDS,
    ...REFERRED_WORDS.moves,
  },
} satisfies Words

const STANDING: Readonly<Record<OrderState, (order: Matter) => string>> = {
  open: () => '还没有人接单',
  offered: (order) => `正在问${names(order, 'holder')}能不能去`,
  claimed: (order) => `已由${names(order, 'holder')}接单`,
  done: () => '已经办好，等点单人评分',
  unrated: () => '已经办完了，点单人没有评分',
  closed: () => '已经办完了',
  cancelled: () => '已经撤单了',
  referred: () => REFERRED_WORDS.states.referred,
  resolved: () => REFERRED_WORDS.states.resolved,
}

/** How things stand with an order. */
export function standing(order: Matter): string {
  return STANDING[order.state as OrderState](order)
}

/** Why an order was not moved: how it stands, or whose move it is. */
export function whyNot({ refused, matter }: Refusal, whose: string, verb = '办'): string {
  return refused === 'not-allowed' ? `${no(matter)} 要由${whose}来${verb}` : `${no(matter)} ${standing(matter)}`
}
