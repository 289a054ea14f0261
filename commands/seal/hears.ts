/** How 用章 is told from talk: 盖章了吗, 用章要登记, 盖章的来了没. */
import { asks, asksAbout } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

const OF_SEALING =
  /^(?:[的了吗呢得过吧]|要|就|是|不|没|别|登记|制度|管理|规定|时|前|后|处|完|好|找|记录|台账|审批|流程|报|盖|人|申请表?$|请(?!示)|都|先|也|再|以后|谁|情况|范围|事项|怎|等|[今明后]天|[上下]午|周|\d+\s?[次份张个](?:$|[\s,，。]))/u

export const sealHears: Hears = {
  opens: (at) => {
    const rest = at.peek(60)
    // Whom it is for may stand in front of the words.
    if (at.gap === 'none' || rest.length < 2 || rest.startsWith('@') || at.line.quotesPerson) return false
    return !OF_SEALING.test(rest) && !asks(rest) && !asksAbout(rest)
  },
  isEvident: ({ text }) => text !== undefined,
}
