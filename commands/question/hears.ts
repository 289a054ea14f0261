/** How 质询 is told from talk about asking. */
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor } from '../../src/speech/match/line.ts'

/** Said of the asking itself: 质询 会几点开, 质询 三天了没人理. */
const OF_ASKING =
  /^(?:的|了|过|完|权|书|函|案|制度|结束|环节|回复|答复|会(?![计费议])|人(?![均口家])|是(?!不是|否|谁)|要(?!求|不要)|能(?!不能|否)|可以|[都也](?!是|有)|就|还(?![有剩欠没])|又(?!是)|但|不知道?怎|提(?![留成前])|[有没]人(?:答|回|理|管|提|问)|谁(?:有空|去|来|还)|[\d一二两三四五六七八九十几]+\s*(?:天|周|次|条|件|个问题))/u

/** What is asked stands apart, is more than a word or two, and is not about asking itself. */
function isQuestion({ gap, rest }: Cursor): boolean {
  if (OF_ASKING.test(rest) || /质询|答复/u.test(rest)) return false
  return rest.length >= (asks(rest) || gap !== 'space' ? 4 : 6)
}

export const askHears: Hears = { countsBare: isQuestion }
