/** How 吹哨 is told from talk of whistles. */
import { asks, asksAbout, isPolite, isTied } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { ClassId } from './classes.ts'

/** What the classes are called in front of the words: 吹哨 急 塌方, 吹哨【急】塌方, 吹哨 紧急：塌方. */
const CALLED: readonly (readonly [RegExp, ClassId])[] = [
  [/^[【([]?(?:紧急|急哨|急)类?(?:[】)\]\s:：,，、!！]+|$)/u, 'urgent'],
  [/^[【([]?执法类?(?:[】)\]\s:：,，、!！]+|$)/u, 'enforcement'],
  [/^[【([]?(?:一般|普通|事项?)类?(?:[】)\]\s:：,，、!！]+|$)/u, 'affair'],
]

/** The class that the words begin with, and the rest of them. */
export function partedClass(text: string): { readonly id: ClassId | null; readonly rest: string } {
  for (const [form, id] of CALLED) {
    const said = form.exec(text)?.[0]
    if (said !== undefined) return { id, rest: text.slice(said.length).trim() }
  }
  return { id: null, rest: text.trim() }
}

/** 吹哨子集合, 吹哨人, 吹哨报到工作 speak of whistles, and so does what only says that one was blown. */
const OF_WHISTLES =
  /^(?:子|人|声|报到|员|比赛|集合|开[会工赛始]|结束|机制|制度|工作|平台|[了过完着响](?!\p{Script=Han}{4}))|^(?:就|才|也|都|还|没|不|的|得|是)/u

/** 吹哨急 塌方了, 吹哨【急】: what cannot wait needs nothing to part it. */
const AT_ONCE = /^(?:[【([]|紧?急)/u

export const blowHears: Hears = {
  opens(at) {
    const rest = at.peek(60)
    if (OF_WHISTLES.test(rest) || isTied(rest) || asksAbout(rest)) return false
    if (partedClass(rest).id !== null && (at.gap !== 'none' || AT_ONCE.test(rest))) return true
    // 吹急哨 桥断了: the word says that it cannot wait.
    const isUrgent = /急哨[\s,:]*$/u.test(at.line.text.slice(0, at.at))
    return at.gap !== 'none' && rest.length >= (isUrgent ? 2 : 5) && !asks(at.rest)
  },
}

/** 不归我们管, 不是我们站的: said under what was sent to a department, it gives it back. */
const NOT_OURS =
  /^(?:这个|这事|这件事?)?(?:不归|不属于?|不是|不在)(?:我们?|咱们?|本)(?:站|所|办|局|中心|部门|单位|这边|这里|辖区|职责|范围|管|负责|的|内|事|,|，|。|\s)*(?:归|属|要找|请找|该找|应该找?)?\p{Script=Han}{0,12}$/u

export const isNotOurs = (words: string): boolean => NOT_OURS.test(words.trim()) && !asks(words)

/** What is no answer in one's own words: another command, a question, or mere thanks. */
const COMMANDS = /哨|^[#＃]?\s*\d|^(?:查|帮助|撤单|取消|收到)/u

/** Said under what the whistler was asked: the answer, in any words. */
export function isAnswer(words: string): boolean {
  const said = words.trim()
  return said !== '' && !COMMANDS.test(said) && !asks(said) && !isPolite(said)
}
