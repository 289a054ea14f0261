/**
 * What people say before a command's word and what says nothing of its own: a greeting, 收到, whom they speak to, filler,
 * and the polite words that lead into a wish. Read from folded text.
 */

import { PARTING } from '../../language/edges.ts'
import { THANKED } from '../../language/talk.ts'

const PEOPLE =
  '(?:各位(?:领导|老师|乡亲|邻居)?|大家|乡亲们?|领导|老师|师傅|同志|\\p{Script=Han}{0,2}(?:书记|支书|主任|村长|队长|组长|网格员))'
const BOT = '(?:(?:连心)?小助手|连心|机器人)'
const SOMEBODY = `(?:${PEOPLE}|${BOT})`
const REPORTS = '(?:登记|记录|上报|反映|发布|提交)(?:一?[个条件下])?|记一?[条个件下]?'
const PARTICLES = '[啊呀哈哦噢啦嘞嘛]*'
const PLEASE = '(?:那?请|麻烦|劳烦|有劳|拜托|辛苦)[您你]?(?:一下)?'
/** 能不能帮我…: who asks so asks that it be done; 能不能退单 asks whether it may. */
const CAN = '[您你]?(?:能不能|可不可以|能否|可否|可以|能)(?=帮(?!助)|给我|麻烦|请|查)'
/** Each of these stands apart from what follows. */
const SAID = new RegExp(
  `(?:我是(?:\\p{Script=Han}{1,4}[屯村组队寨]的?)?\\p{Script=Han}{2,4}|${SOMEBODY}?(?:早上|早晨?|上午|中午|下午|晚上)?好[啊呀]?(?:${SOMEBODY})?|${SOMEBODY}(?:[您你]好|早)?|\\p{Script=Han}{0,3}[您你]好[啊呀]?(?:${SOMEBODY})?|早晨?|收到|已?到了?|好[的嘞咧]|行|可以|要得|得|ok|[没无]错|没(?:有)?问题|无误|嗯+|[哦噢哎喂]|[那这]个|请问|报告(?:${SOMEBODY})?|${THANKED}|(?:${SOMEBODY})?(?:不好意思|唔好意思|对不[住起]|抱歉)(?:${SOMEBODY})?|打扰(?:一下|您?了)?)${PARTICLES}(?:[\\s,、。.!~:…]|${PARTING})+`,
  'uy',
)
/** Each of these leads into what follows, with nothing between. */
const WISH = new RegExp(
  `(?:我们?)?(?:要|想要?|需要)\\s*|(?:我们?|本人)[都也先就]?|[去都先]|申请(?:一?[个条件下])?|${REPORTS}|(?:给我)?[查看翻调找列](?:看|一?下)|(?:给我)?[看发](?:一?下)?|嗯+|${PLEASE}(?:${SOMEBODY})?\\s*|${CAN}|帮我?(?=[每逢隔把将#\\d查])|${SOMEBODY}(?=[请帮给麻]|我[想要来们])|${BOT}[您你]?(?!好)|(?:${BOT})?[您你]好[啊呀]?|向(?:组织|${PEOPLE})|帮忙\\s*`,
  'uy',
)
/** 请大家看, 上报, 都: people are to see to what follows. */
const TO_PEOPLE = new RegExp(`${PLEASE}${PEOPLE}|(?:${REPORTS}|[去都])$`, 'u')
const CALLED_THEM = new RegExp(`${SOMEBODY}[\\s,]*(?=我)`, 'uy')
const FAVOUR = new RegExp(`(?:${PLEASE}|帮忙?|[帮给]我)$`, 'u')
const REQUEST = new RegExp(`(?:${PLEASE}|帮忙)$`, 'u')

/** Whether what leads to a word asks people for it, and the bot to show nothing: 请大家看…, 上报…. */
export const asksPeople = (front: string): boolean => TO_PEOPLE.test(front.trimEnd())

/** Whether what leads to a word asks that it be done: 请回复情况; who wants to see it looks (请看一下…). */
export const isRequest = (front: string): boolean => REQUEST.test(front.trimEnd())

/** 麻烦, 帮我: what follows is to be done for who says so. */
export const isFavour = (front: string): boolean => FAVOUR.test(front.trimEnd())

/** What stands beside a number and says nothing of its own: 22这单我接, 26、27两单我都接, 43号任务帮催办, 43的任务情况. */
const BESIDE =
  /的|[这那](?:[两几三四]?[个条件张]?(?:任务|[单事])?)|[两三四五几][个件条户]?(?:单|(?=[都也均全]))|[给打](?:了?个?)(?=[1-5一二两三四五]\s?[分星]|[好差]评|满分)|(?:我们?|咱们?|本人)|(?:[都也均就先]|全部?|一起|一并)(?=\p{Script=Han}{2}|[接签])|给我|已经?(?=(?![有接])\p{Script=Han}{2})|[个场次]?(?:会议?(?=[,，\s]*我)|活动(?=\p{Script=Han}{2}))|提[出个]|[,，\s]+/uy
/** More of it, where the number can only be a matter's. */
const BESIDE_SURE = /[来去]|想要?|要|申请|帮[我忙]?|请|麻烦[您你]?|马上|现在|任务/uy

/** Where a piece that stands beside a number ends; null where there is none. */
export const besideEnd = (text: string, at: number, isSure: boolean): number | null =>
  past(BESIDE, text, at) ?? (isSure ? past(BESIDE_SURE, text, at) : null)

/** What a matter is called in front of its number: 那个修水泵的#35, 我点的那个25号单, 昨天那个#48. */
const CALLED =
  /^(?!上[次回]|以前|之前)[^\s,。!?;:~#\d@讲说话听问]{0,10}(?:的|[这那](?:[个单条]|任务)?)\s?(?=#\s?\d|no|编号|【|(?:\d{1,6}|[零一二两三四五六七八九十百廿]{1,5})\s*号(?:单|任务))/u

/** The length of what calls a matter in front of its number; 0 for none. */
export const calledLength = (words: string): number =>
  /[的那这]/u.test(words) ? (CALLED.exec(words)?.[0].length ?? 0) : 0

/** 帮我, 替黄阿公, 给我妈: for whom, up to six characters. */
const FOR = /(?:帮(?!助)|替|给|代(?![办买缴领]))/uy
const LONGEST_NAME = 6

/** What leads to the word: where one piece of it ends, and whom it names (替黄阿公). */
export interface Lead {
  readonly end: number
  readonly forWhom?: string
}

/** The piece that begins at `at`, if one does. */
export function leadAt(text: string, at: number, opens: (at: number) => boolean): Lead | null {
  const end = past(SAID, text, at) ?? past(WISH, text, at)
  return end === null ? (pastOffice(text, at, opens) ?? pastName(text, at, opens)) : { end }
}

/** 书记我感冒了: where whom they speak to, with nothing between, ends. */
export const addressEnd = (text: string, at: number): number => past(CALLED_THEM, text, at) ?? at

/** Where a greeting or the like that stands apart from what follows ends; `at` where there is none. */
export const greetingEnd = (text: string, at: number): number => past(SAID, text, at) ?? at

/** Where all of them end: 书记您好，不好意思各位，…. */
export function greetingsEnd(text: string, at: number): number {
  const end = greetingEnd(text, at)
  return end === at ? at : greetingsEnd(text, end)
}

function past(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  const hit = pattern.exec(text)
  return hit === null || hit[0] === '' ? null : at + hit[0].length
}

/** 水利站签收 80: whoever speaks for an office names it in front. */
const OFFICE = /\p{Script=Han}{0,4}?(?:我们?)?(?:站|所|办|局|中心|大队)(?=\p{Script=Han})/uy

function pastOffice(text: string, at: number, opens: (at: number) => boolean): Lead | null {
  const end = past(OFFICE, text, at)
  return end !== null && opens(end) ? { end } : null
}

function pastName(text: string, at: number, opens: (at: number) => boolean): Lead | null {
  const from = past(FOR, text, at)
  if (from === null) return null
  for (let end = from; end <= from + LONGEST_NAME; end++) {
    const start = text.charAt(end) === ' ' ? end + 1 : end
    if (opens(start)) return { end: start, forWhom: text.slice(from, end) }
    if (!/\p{Script=Han}/u.test(text.charAt(end))) return null
  }
  return null
}
