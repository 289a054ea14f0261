/** How 培训 as a command is told from talk about it. */
import { asks, asksAbout, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import { tellsCourse } from './course.ts'

/** 培训通知, 培训班, 培训的人: the word goes on. */
const GOES_ON =
  /^(?:通知|班|会|费|课程|计划|方案|资料|材料|证|机构|学校|学员|人员|对象|名单|内容|时间|地点|结束|完|过|补贴|师)/u
/** 培训 请大家2点到, 培训 必须参加: it calls people, or tells of one. */
const CALLS = /请|必须|务必|要求|记得|别忘|通知|改(?:到|在|成)|取消|推迟|延期|集合|参加的|结束|完了|过了/u

/** 培训2小时太久了 */
const LENGTH_FIRST = /^[了过]?[\d一二两三四五六七八九十半]+个?(?:小时|钟|分钟|天)/u

/** A length or a teacher is named, or it is no beginning: 培训 明天下午在村委. */
export const beginCourseHears: Hears = {
  isEvident: ({ activity }) => activity !== undefined,
  opens(at) {
    const rest = at.peek(80)
    if (GOES_ON.test(rest) || CALLS.test(rest) || !tellsCourse(rest)) return false
    // 培训 手机怎么用 2小时 is about a question, and is none.
    if (at.gap !== 'none') return !/[吗么呢?？]\s*$/u.test(rest)
    return !asks(at.rest) && !asksAbout(rest) && !isTied(rest) && !LENGTH_FIRST.test(rest)
  },
}
