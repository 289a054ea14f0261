/** How 申报 is told from talk: 申报 is what one does for 低保, 补贴, 个税 and projects too. */
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** 申报了, 申报的材料, 申报表: of an application, and none. */
const OF_ANOTHER =
  /^(?:的|了|过|是|就|得|吗|呢|要|需|材料|表|书|单|人|时间|条件|流程|截止|项目|系统|工作|成功|失败|通过|不)/u
/** What is applied for elsewhere. */
const ELSEWHERE =
  /低保|特困|^五保|补贴|补助|救助|危房|医保|社保|养老|个税|税|贷款|项目|残疾|公租房|宅基地|专利|职称|奖学金|户口|户籍|材料|表格|资料|截止|系统|网上|镇里|县里|上级|财产|收入/u

export const claimHears: Hears = {
  isEvident({ text = '' }, after) {
    if (OF_ANOTHER.test(text) || ELSEWHERE.test(text) || asks(after.rest)) return false
    // 申报 alone asks what can be claimed: said to the bot it is a command, in a group it is anybody's word.
    if (text === '') return after.line.context.place === 'direct'
    return text.length >= 2 && !text.startsWith('@')
  },
}

/** 代报名, 代报销: without somebody it is for, it is something else. */
export const claimForHears: Hears = {
  isEvident: ({ people = [] }, after) => people.length > 0 && !asks(after.rest),
}
