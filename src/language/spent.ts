/** How long something took. */
import { length } from './dates/length.ts'
import { Reader } from './dates/reader.ts'
import { normalize } from './fold.ts'

/** 用了, 大概, 一共: words in front that say nothing of their own. */
const LEAD = /^(?:我们?|一共|总共|前后|大概|大约|差不多|用了?|花了?|有|是|做了?|忙了?|去了?|得|要)*/u
const TAIL = /(?:左右|多|吧|啊|哦|嘞|咯|了|的|这样|样子|谢谢)*$/u
/** 半天, 一上午: how long that is differs from person to person. */
const VAGUE =
  /^(?:大?半[天日]|[一两二三四五六七八九十\d]+[天日]半?|一?整?[天日]|一?个?(?:上午|下午|晚上?|早上|上昼|下昼)|好久|很久|几个?(?:小时|钟头?))$/u
/** 一钟, 两钟头 as people say 一个钟. */
const HOUR = /(?<=[\d一二两三四五六七八九十半])个?(?:钟头?|h(?:ours?)?)(?!\p{L})/giu

/**
 * Minutes, where the words tell a length of time and nothing else; `vague` where they tell one that is not certain; null
 * where they tell none.
 *
 *     minutesSpent('一个半小时') === 90
 *     minutesSpent('1小时20分') === 80
 *     minutesSpent('半天') === 'vague'
 */
export function minutesSpent(words: string): number | 'vague' | null {
  const said = normalize(words)
    .replace(/[\s。.!~，,]+$/u, '')
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/\s+/gu, '')
    .replace(HOUR, '小时')
    .replace(/(?<=\d|[一二三四五六七八九十])分$/u, '分钟')
  if (VAGUE.test(said)) return 'vague'
  const reader = new Reader(said, 0)
  let minutes = 0
  for (let pieces = 0; pieces < 2 && reader.at < said.length; pieces++) {
    const piece = length(reader)
    if (piece === null || piece.unit !== 'minute') return null
    if (piece.less !== undefined) return 'vague'
    minutes += piece.count
    if (reader.take('半')) minutes += 30
    reader.take('零')
  }
  return reader.at === said.length && minutes > 0 ? minutes : null
}
