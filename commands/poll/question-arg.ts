import { arg } from '../../src/speech/args/index.ts'
import type { Hears } from '../../src/speech/match/hears.ts'

/** Longer words for it, which also speak of asking: with them the question itself has to offer a choice. */
export const askingOpinions = ['征求意见', '征求大家意见', '征求各户意见'] as const

const CHOICE = /还是|或者|[①②]|1.+2|同意|赞成|是否|吗[?？]?\s*$|[几哪]|([^时动])[不没]\1/u

export const pollHears: Hears = {
  isEvident: ({ text }, { line, at }) =>
    text !== undefined && (!line.text.slice(0, at).includes('意见') || CHOICE.test(text)),
}

/** 征求意见, 征求大家的意见 speak of asking, and a question about the bot's own asking is none for the village. */
const OF_ASKING =
  '意见|看法|建议(?![\\p{Script=Han}]{2})|大家|群众|村民|各位|社会|各方|稿|书|过|了|到|得|完|一下意见|结果|情况|工作'
const ABOUT =
  '(?:结果|意见)[^，。]{0,4}(?:出来|怎么样|没有?$|吗|呢|多少)|什么时候|怎么(?:搞|弄|发|办)|征求意见|(?:意见|看法)[。！!]*$'

/** What the households are asked, and until when. */
export const questionArgs = {
  text: arg.text({
    longest: 120,
    called: '问什么（选项之间写“还是”）',
    form: {
      apart: new RegExp(`^(?!${OF_ASKING})(?!.*(?:${ABOUT}))(?!\\d+\\s*[户个位家人名件天次条份])\\S.{3,}$`, 'su'),
      touching: /^#?\d{1,6}号?[\s,，:：]+\S.{3,}$/su,
    },
    question: true,
  }),
  date: arg.date({ tense: 'future', optional: true, called: '截止' }),
} as const
