/** How 帮带 is told from talk about it. */
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** 教了写台账，会了: it says what was taught or learnt, and asks nothing. */
export const tellsLesson = (words: string): boolean =>
  words.length >= 4 && /教(?!室|育|材)|学[会了到着]|[都也还不]?会了|带[着他她]|手把手/u.test(words) && !asks(words)

/** Two people are named, or it is no beginning: 帮带工作要抓紧. */
export const beginMentoringHears: Hears = {
  isEvident: ({ people }, after) => (people?.length ?? 0) >= 2 && !asks(after.rest),
}
