import type { Words } from '../../src/speech/mechanism-parts.ts'

export const words = {
  kind: '公开',
  quotedAs: /预览\s*[#＃]\s*\d/u,
  parts: { requester: '提出' },
  states: {
    draft: '没确认',
    confirmed: '正在发',
    unheard: '没发到群里',
    published: '公开中',
    leaving: '等监督员同意撤回',
    withdrawn: '已撤回',
    dropped: '已取消',
    lapsed: '没确认，已取消',
  },
  moves: {
    raise: '登记',
    attach: '附上文件',
    confirm: '确认',
    countersign: '确认',
    reach: '公开',
    miss: '没发到群里',
    correct: '更正',
    post: '上墙',
    withdraw: '撤回',
    askWithdrawal: '申请提前撤回',
    approve: '监督员同意，撤回',
    reject: '监督员不同意撤回',
    dismiss: '取消',
    lapse: '太久没确认，自己取消了',
  },
} satisfies Words
