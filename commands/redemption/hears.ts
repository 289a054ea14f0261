/** How 兑换 is told from talk: 兑换承诺, 兑换外币, 兑换点在哪里. */
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

const OF_ANOTHER =
  /^(?:的|了|过|是|就|得|吗|呢|码|券|外币|美元|现金|活动|时间|规则|地点|点|处|承诺|什么|哪|怎么|多少|不|得了|成功|失败|完|方式|比例|流程|情况|名单|表|记录|会|那天|要|需|奖品)/u

export const redeemHears: Hears = {
  isEvident({ text = '' }, after) {
    if (OF_ANOTHER.test(text) || asks(after.rest)) return false
    if (text === '') return after.line.context.place === 'direct'
    return after.ahead().gap !== 'none' || text.length >= 2
  },
}
