/** How long something took. */
import { normalize } from './fold.ts'
import { chineseNumber } from './numerals.ts'

/** 用了, 大概, 一共: words in front that say nothing of their own. */
const LEAD =
  /^(?:我们?|一共|总共|前前?后后?|来回|大概|大约莫?|差不多|刚好|正好|足足|整整|[用花做忙去干搞弄帮费耗](?:活|了|咗|掉)*|有|是|得|要|先后)*/u
const TAIL = /(?:左右|上下|多|整|吧|啊|哦|嘞|咯|啦|了|的|这样|样子|谢谢|不客气|[\s,，、。.!~])*$/u
/** 半天, 一上午: how long that is differs from person to person. */
const HALF_DAY = '(?:上午|下午|晚上?|早上?|上昼|下昼|夜|傍晚|中午)'
const SOME_DAYS = '(?:大|小|成)?(?:半|[一两二三四五六七八九十\\d]+|整)[天日](?:半|[一两]?[夜晚])?'
const VAGUE = new RegExp(
  [
    `^(?:${SOME_DAYS}|一?整?[天日]|成[天日]|(?:一|整|成)?个?${HALF_DAY}|半晌|从早(?:忙|干)?到晚|好久|很久|[没不]多?久|一会儿?|一阵子?`,
    '|个把?几?(?:小时|钟头?)|几个?(?:小时|钟头?|分钟)|[两二]个半)$',
  ].join(''),
  'u',
)
const FIGURE = '\\d{1,3}(?:\\.\\d{1,2})?|[一两二三四五六七八九十百]+(?:点[一二三四五六七八九])?'
const HOUR = '(?:小时|钟头?|h(?:ours?|rs?)?)'
/** 一个半小时, 个半钟, 半个钟, 1.5小时, 一小时半; then 20分, 一刻钟, or the bare figure of 1小时20. */
const HOURS = new RegExp(
  `^(?:(?:(?<whole>${FIGURE})个?(?<andHalf>半)?|(?<oneAndHalf>个半)|(?<half>半))(?:多|来)?个?${HOUR}(?<halfMore>半)?)?(?:[零又加和]|外加)*` +
    `(?:(?<count>${FIGURE})(?:多|来)?(?<unit>分钟?|刻钟|min(?:ute)?s?)?)?$`,
  'iu',
)
/** 两三个小时, 2-3小时: which of them? */
const BETWEEN = new RegExp(
  `^(?:[一两二三四五六七八九]{2}|(?:${FIGURE})[到至\\-~](?:${FIGURE}))(?:个|多|来)*(?:${HOUR}|分钟)$`,
  'iu',
)
const CLOCK =
  '(?<HALF>上午|早上|下午|晚上|中午)?(?<HOUR>\\d{1,2}|[一两二三四五六七八九十]{1,3})(?:[点:时](?<MINUTES>半|\\d{1,2})?分?钟?)'
/** 8点到11点, 上午九点到下午两点, 9:00-11:30 */
const FROM_TO = new RegExp(
  `^从?${CLOCK.replaceAll(/<(\w+)>/gu, '<from$1>')}(?:到|至|-|~)${CLOCK.replaceAll(/<(\w+)>/gu, '<to$1>')}$`,
  'u',
)

/**
 * Minutes, where the words tell a length of time and nothing else; `vague` where they tell one that is not certain; null
 * where they tell none.
 *
 *     minutesSpent('一个半小时') === 90
 *     minutesSpent('1小时20分') === 80
 *     minutesSpent('8点到10点半') === 150
 *     minutesSpent('半天') === 'vague'
 */
export function minutesSpent(words: string): number | 'vague' | null {
  const said = normalize(words)
    .trim()
    .replace(LEAD, '')
    .replace(TAIL, '')
    .replace(/\s+/gu, '')
    .replaceAll('俩', '两')
    .replaceAll('仨', '三')
  if (VAGUE.test(said) || BETWEEN.test(said)) return 'vague'
  const clocks = FROM_TO.exec(said)?.groups
  if (clocks) return between(clocks)
  const found = HOURS.exec(said)?.groups
  if (!found || said === '') return null
  const { whole, andHalf, oneAndHalf, half, halfMore, count, unit } = found
  const hasHours = [whole, oneAndHalf, half].some((one) => one !== undefined)
  // 1小时20 is 1小时20分; 3 alone is no length of time.
  if (count !== undefined && unit === undefined && (!hasHours || number(count) >= 60)) return null
  const hours = number(whole) + [andHalf, half, halfMore].filter(Boolean).length * 0.5 + (oneAndHalf ? 1.5 : 0)
  const minutes = Math.round(hours * 60 + number(count) * (unit === '刻钟' ? 15 : 1))
  return minutes > 0 ? minutes : null
}

type Groups = Readonly<Record<string, string | undefined>>

/** From one hour of the clock to another; vague where the second is earlier and no half of the day was said. */
function between(of: Groups): number | 'vague' {
  const at = (hour: string | undefined, minutes: string | undefined, half: string | undefined) =>
    number(hour) * 60 +
    (minutes === '半' ? 30 : number(minutes)) +
    (/[下晚]/u.test(half ?? '') && number(hour) < 12 ? 720 : 0)
  const from = at(of.fromHOUR, of.fromMINUTES, of.fromHALF)
  const to = at(of.toHOUR, of.toMINUTES, of.toHALF ?? (of.fromHALF === '上午' ? undefined : of.fromHALF))
  return to > from ? to - from : 'vague'
}

/** 0 for what was not said. */
function number(figure: string | undefined): number {
  if (figure === undefined) return 0
  if (/^\d/u.test(figure)) return Number(figure)
  const [whole = '', tenth] = figure.split('点')
  return (chineseNumber(whole) ?? 0) + (tenth === undefined ? 0 : (chineseNumber(tenth) ?? 0) / 10)
}
