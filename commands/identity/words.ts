import type { Refusal } from '../../src/domain/workflow.ts'
import type { Words } from '../../src/speech/mechanism-parts.ts'
import { no } from '../common/phrases.ts'

export const words = {
  kind: '身份申请',
  // #8 覃海燕 申请志愿者身份
  quotedAs: /申请\p{Script=Han}{1,5}身份/u,
  parts: { requester: '提出', asked: '要登记的人' },
  states: {
    waiting: '等答复',
    asked: '等原来的微信回话',
    unheard: '原来的微信没回话，等答复',
    contested: '原来的微信说不是本人',
    approved: '已同意',
    rejected: '未同意',
  },
  moves: {
    raise: '登记',
    approve: '同意',
    reject: '不同意',
    ask: '去问原来的微信',
    admit: '原来的微信说是本人',
    deny: '原来的微信说不是本人',
    lapse: '原来的微信没有回话',
    restate: '花名册改过，重新说明',
    overrule: '同意（原来的微信说不是本人）',
  },
} satisfies Words

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
