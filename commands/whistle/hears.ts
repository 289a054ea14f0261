/** How 吹哨 is told from talk of whistles. */
import { asks, asksAbout, isTied } from '../../src/language/talk.ts'
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
    return at.gap !== 'none' && rest.length >= 5 && !asks(at.rest)
  },
}
