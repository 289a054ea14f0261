/** How the words of a check-in are told from talk about it. */
import { asks, asksAbout, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** 签到，人到了 · 签到，在村口了 */
const IS_HERE =
  /^我?人?(?:已经?|都|刚刚?|马上|准时)?(?:(?:到|来)(?:了|啦|齐了|现场|村委|门口)|在(?!哪)\p{Script=Han}{1,6}(?:了|啦|等)?$|正?在?路上|报到)[\p{Script=Han}]{0,4}$/u

/** 签到，刚从茶山下来 */
const JUST_CAME = /^我?刚刚?[从在到下放忙停走收吃送起](?!.*[?吗呢])/u

export const checkInHears: Hears = {
  leaves: (rest, gap) => gap !== 'none' && (IS_HERE.test(rest) || JUST_CAME.test(rest)),
}

/** 请价 阿妈住院: what only 请假 is followed by. */
export const leaveHears: Hears = {
  countsBare: () => true,
  despiteWord: ({ reason = '' }) => reason.length >= 2,
}

export const openCheckInHears: Hears = {
  opens(at) {
    const rest = at.peek(60)
    // 开个签到表
    if (at.gap === 'none' && /[发开]个签到$/u.test(at.line.text.slice(0, at.at))) return false
    if (asksAbout(rest) || asks(at.rest) || /^(?:没有?权限|失败|成功|不[了成])/u.test(rest)) return false
    return !(at.gap === 'none' && (isTied(rest) || /^(?:[要需会能时前后人]|[那这]个?[是人])/u.test(rest)))
  },
}
