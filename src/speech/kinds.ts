import type { MatterKind } from '../domain/matter.ts'

/** What people call each kind of matter. */
export const KIND_NAMES: Readonly<Record<MatterKind, string>> = {
  identity: '身份申请',
  order: '点单',
  checkIn: '签到',
  task: '任务',
  disclosure: '公开',
  question: '质询',
  concern: '民情',
  eventVisit: '报事',
}

/** What people call what happens to a matter. */
export const MOVE_NAMES: Readonly<Record<string, string>> = {
  raise: '登记',
  claim: '接单',
  assign: '派单',
  return: '退单',
  finish: '办好了',
  rate: '已评分',
  reopen: '不满意，重新找人',
  cancel: '撤回',
  lapse: '没有评分，默认满意',
  toOrder: '转成点单',
  toTask: '转成任务',
  visit: '上门走访了',
  handOver: '换了联系人',
  acknowledge: '收到',
  extend: '申请延期',
  postpone: '改期',
  urge: '催办',
  approve: '同意',
  reject: '不同意',
  withdraw: '撤销',
  answer: '答复',
  dispute: '不满意，转监督委员会',
  conclude: '监督委员会答复',
  settle: '满意',
}

/** Moves that are called otherwise in matters of these kinds. */
const OWN_NAMES: Readonly<Partial<Record<MatterKind, Readonly<Record<string, string>>>>> = {
  order: { cancel: '撤单' },
  disclosure: {
    attach: '附上文件',
    confirm: '公开',
    countersign: '公开',
    correct: '更正',
    withdraw: '撤回',
    dismiss: '取消',
    lapse: '太久没确认，自己取消了',
  },
  identity: {
    ask: '去问原来的微信',
    admit: '原来的微信说是本人',
    deny: '原来的微信说不是本人',
    lapse: '原来的微信没有回话',
    restate: '花名册改过，重新说明',
    overrule: '同意（原来的微信说不是本人）',
  },
  question: { lapse: '没有异议，办完了' },
}

/** What a move is called in a timeline. */
export function moveName(kind: MatterKind, move: string): string {
  return OWN_NAMES[kind]?.[move] ?? MOVE_NAMES[move] ?? move
}
