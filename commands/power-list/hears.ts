/** How 怎么办, 办 and 下一步 are told from talk: 怎么办 is what people say when they are at a loss. */
import { normalize } from '../../src/language/fold.ts'
import { asks } from '../../src/language/talk.ts'
import type { Hears } from '../../src/speech/match/hears.ts'
import type { Cursor } from '../../src/speech/match/line.ts'
import type { Slots } from '../../src/speech/reading.ts'
import { named } from './find.ts'
import { USUAL_POWERS } from './usual/index.ts'

/** What an office is asked for ends so, whether it is on the usual list or on a village's own alone. */
const PAPER =
  /(?:证|证明|手续|补贴|补助|救助|许可|登记|备案|审批|报备|津贴|保险|户口|申请|流转|贷款|执照|认证|合同|采购|发包|报账|奖励|岗位|用地)$/u
/** Somebody is spoken of, or something that has happened. */
const TALK = /[的没不了吗呢啊吧呀啦咯哦嘛]|[我你您他她咱]|怎|什么|谁|哪|咋|大家|昨天|今天|明天|现在|到底|才|就|都/u
/** A name of the list and little beside it. */
const LONGEST_BESIDE = 4

const isListed = (words: string): boolean => named(words, USUAL_POWERS).length > 0

/** Whether words name something that is done at an office, and nothing else. */
export function namesThing(words: string): boolean {
  const plain = normalize(words).replace(/[\s\p{P}]+/gu, '')
  if (plain.length < 2 || plain.length > 14) return false
  if (PAPER.test(plain) && plain.length <= 8 && !TALK.test(plain)) return true
  const [one] = named(plain, USUAL_POWERS)
  if (!one) return false
  const [name = ''] = [one.title, ...one.also]
    .filter((each) => plain.includes(each))
    .toSorted((a, b) => b.length - a.length)
  const beside = plain.replace(name, '')
  return beside.length <= LONGEST_BESIDE && !TALK.test(beside)
}

/** 怎么办, 咋办; 权力清单 and 办事指南 nobody cries. */
const isOutcry = (after: Cursor): boolean => /[怎咋]/u.test(after.line.text.slice(0, after.at))

export const howToHears: Hears = {
  opens: (at) => {
    if (at.line.quotesPerson) return false
    // 权力清单 救助福利
    if (!isOutcry(at)) return at.gap !== 'none' && at.rest.length <= 10 && !TALK.test(at.rest)
    return at.line.isToBot ? at.rest.length <= 40 && !/^[了啊呀呢吧才]/u.test(at.rest) : namesThing(at.peek(40))
  },
  // 怎么办 alone is an outcry between people; who says it to the bot is shown the list.
  isEvident: ({ text }, after) => text !== undefined || after.line.isToBot || !isOutcry(after),
}

/** 办 宅基地 莫老四: what is on a list comes first; a number belongs to another command. */
export const beginHears: Hears = {
  opens(at) {
    if (at.gap === 'none' || at.line.quotesPerson) return false
    const { rest } = at
    if (/^[#\d@]/u.test(rest) || rest.length > 60 || asks(rest)) return false
    const [first = ''] = rest.split(/[\s,，。:：]+/u)
    if (at.line.context.place === 'villagers') return namesThing(rest)
    if (at.line.isToBot && first.length > 1) return !TALK.test(first)
    return namesThing(first) && !/[了吗呢]$/u.test(rest)
  },
  isEvident: ({ text }) => text !== undefined,
}

const HOW_LONG_ASKED = /多久|几天|哪天|多长时间/u

/** Its word is everyday talk; it counts beside a number alone. */
export const stepHears: Hears = {
  opens: (at, { number }) =>
    number !== undefined && at.gap !== 'none' && !asks(at.rest) && !HOW_LONG_ASKED.test(at.rest),
  countsBare: () => false,
}

const LEAD = /^(?:[^,，]{0,8}[,，]\s*)?(?:请问|问一?下|我?想问一?下?|想问问|麻烦问一?下?)?[\s,，]*/u
const TO_DO = '(?:办理|申请|领取|申领|报销|办|开|领|搞|弄|交|补|报)'
const HOW = '(?:怎么样?|如何|咋个?|怎样|点(?=[办搞弄领]))'
const NEEDS =
  '(?:要|需要|得|该|用)?(?:带|准备|交|提供|拿|办|搞|开)?(?:什么|哪些|啥)(?:样的)?(?:材料|证件|手续|东西|资料|证明|条件|证)?'
const WHERE = '(?:找|问)(?:谁|哪个|哪位|哪里)|(?:去|到|在)?(?:哪里|哪儿|哪)(?:办|办理|开|申请|领|找人)|找谁办'
const HOW_LONG = '(?:要|需要|得)?(?:多久|几天|多长时间|多少天)(?:能?(?:办好|办下来|办完|批|下来))?'
const END = '(?:的|啊|呀|呢|嘛|吗|哦|了)?[\\s。.!！?？~]*$'

/** Each finds the thing that is asked about in its first group. */
const ASKED: readonly RegExp[] = [
  new RegExp(`^(.{2,14}?)(?:要|该|应该|是|得)?${HOW}${TO_DO}?(?:理|好|下来|走程序|走流程|手续|证)?${END}`, 'u'),
  new RegExp(`^(?:我?[要想])?${TO_DO}?个?(.{2,12}?)${NEEDS}${END}`, 'u'),
  new RegExp(`^(?:我?[要想])?${TO_DO}?个?(.{2,12}?)(?:要|该|应该|得)?(?:${WHERE}|${HOW_LONG})${END}`, 'u'),
  new RegExp(`^(?:我?[要想])?${TO_DO}?(.{2,12}?)的?(?:办理)?(?:流程|程序|步骤|手续|材料)(?:是什么|有哪些)?${END}`, 'u'),
  new RegExp(`^(.{2,12}?)(?:要不要|需不需要|用不用|需要|要|用)(?:办|领|开|搞)个?(?:证|手续|许可证|证明)${END}`, 'u'),
  new RegExp(`^${HOW}(?:才?能|去|可以)?${TO_DO}(.{2,12}?)${END}`, 'u'),
  new RegExp(`^(?:我们?家?)?[要想](?:去)?(?:${TO_DO})?个?(.{2,12}?)${END}`, 'u'),
  new RegExp(`^${TO_DO}(.{2,10}?)${END}`, 'u'),
]

/** What is asked about in people's own words: 宅基地怎么办理, 办低保要带什么, 开证明找谁. Null where nothing of a list is. */
export function askedAbout(words: string): Slots | null {
  const said = normalize(words).replace(LEAD, '').trim()
  if (said.length > 30 || /[\n@#]/u.test(said)) return null
  for (const pattern of ASKED) {
    const thing = pattern.exec(said)?.[1]?.trim()
    // 走访蓝阿婆，问低保怎么报: a thing's name has no stop in it.
    if (thing !== undefined && /[\s,，。;；:：]/u.test(thing)) continue
    if (thing !== undefined && (namesThing(thing) || (isListed(thing) && thing.length <= 10 && !TALK.test(thing))))
      return { text: thing }
    // 建房要什么手续: the verb may be a part of its name.
    if (thing !== undefined && namesThing(said.slice(0, said.indexOf(thing) + thing.length)))
      return { text: said.slice(0, said.indexOf(thing) + thing.length) }
  }
  return null
}
