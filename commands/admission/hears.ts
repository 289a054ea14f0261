/** How the words of the list are told from talk about it. */
import { asks, asksAbout } from '../../src/language/talk.ts'

/** 准入 80 属哪项, 清单外 80 谁派的, 80 不属清单吧: who asks, or guesses, settles nothing. */
export const asksOf = (rest: string): boolean => asks(rest) || asksAbout(rest) || /吧[\s。.!！~～]*$/u.test(rest)
