import { arg } from '../../src/speech/args/index.ts'

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
    form: { apart: new RegExp(`^(?!${OF_ASKING})(?!.*(?:${ABOUT}))(?!\\d+\\s*[户个位家人名件])\\S.{3,}$`, 'su') },
    question: true,
  }),
  date: arg.date({ tense: 'future', optional: true, called: '截止' }),
} as const
