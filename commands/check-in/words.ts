import type { Words } from '../../src/speech/mechanism-parts.ts'

export const words = {
  kind: '签到',
  parts: { requester: '提出', signer: '签到' },
  own: { present: '到', late: '补签', leave: '请假', listed: '接龙代填' },
  states: { open: '进行中', closed: '已截止' },
  moves: {
    raise: '登记',
    close: '截止',
    urge: '提醒',
    sign: '签到',
    leave: '请假',
    signLate: '补签',
    list: '接龙代填',
    tellLength: '记课时',
  },
} satisfies Words
