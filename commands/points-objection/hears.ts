/** How 异议 is told from talk: 异议期, 有异议吗, 没异议. */
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** 异议期, 异议的人, 异议书, 有异议请联系村委: of objections, and none. */
const OF_OBJECTIONS =
  /^(?:期|的|吗|么|呢|书|人|处理|结果|情况|意见|申请|登记|材料|电话|反馈|期间|请|可以?|向|找|联系|欢迎|及时|就|都|了|没有)/u

export const objectHears: Hears = {
  isEvident({ text = '', number }, after) {
    if (OF_OBJECTIONS.test(after.rest.trim()) && number === undefined) return false
    if (OF_OBJECTIONS.test(text) || asks(after.rest)) return false
    if (number !== undefined || text === '') return number !== undefined || after.line.context.place === 'direct'
    return text.length >= 4 && after.ahead().gap !== 'none'
  },
}
