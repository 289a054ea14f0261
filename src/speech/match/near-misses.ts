/**
 * Misspellings, all of them: which near misses of a command's word there are, and when one counts. Voice input and pinyin
 * keyboards pick another character that sounds the same (接丹, 走仿), and southern speech makes more of them alike (an and
 * ang, sh and s). The table holds them beside the words.
 */

import { likeness, soundNumber, soundsLike } from '../../language/sound.ts'
import { takes } from './arg-of.ts'
import type { Draft } from './draft.ts'
import type { Cursor } from './line.ts'

/** Real words that sound like a command: people who write these mean these. */
const REAL_WORDS = new Set(
  (
    '结单 借单 截单 节单 接担 排单 拍单 牌单 推单 店单 垫单 碘单 晚成 玩成 半截 半节 板结 高定 告定 凭单 拼单 车单 迁到 牵到 欠到 嵌到 潜到 遣到 签道儿 不签 补钱 补欠 布钱 ' +
    '人物 人武 人误 认误 受到 手到 守到 首到 售到 瘦到 收刀 收稻 烟气 延气 盐气 燕期 报时 报失 报实 报市 保事 宝石 抱石 饱食 报是 暂换 交界 交结 交借 交节 教界 ' +
    '大夫 大福 大副 大幅 大富 大腹 大妇 达府 打复 打父 取笑 取小 取晓 取效 曲消 去消 屈消 帮主 帮住 绑住 帮煮 绑助 棒住 统一 同一 同义 同异 通意 同艺 痛意 童意 通义 统意 ' +
    '急活 机活 集活 基活 即活 激货 激火 活机 不统一 不同一 不通意 不同义 代接单 带接单 待结单 转店单 转人物 却认 帮组 任物栏'
  ).split(' '),
)

/** What handwriting takes for a character of a command's word: 按单, 牧到, 廷期; and 訊息 is how others write 信息. */
const WRITTEN: Readonly<Record<string, string>> = {
  ...{ 单: '卑革早', 确: '碓', 补: '朴扑' },
  ...{ 信: '讯', 点: '占沾', 接: '按妾', 完: '宪宗', 收: '牧攸', 延: '廷诞', 删: '册', 派: '脉', 签: '笺', 质: '盾' },
  ...{ 询: '洵徇', 访: '仿坊', 评: '坪枰', 撤: '撒辙', 催: '摧', 待: '侍', 暂: '斩', 缓: '援媛', 任: '仕住', 务: '各' },
  ...{
    答: '荅',
    复: '夏',
    激: '缴',
    绑: '梆',
    除: '徐',
    假: '暇',
    到: '倒',
    退: '腿',
    期: '朋',
    转: '砖',
    哨: '峭',
    调: '凋',
  },
}

/** What others say for a piece of a word, in 白话 and 桂柳话 (我系, 我克, 今日莫提醒). */
const OTHERWISE: readonly (readonly [piece: string, ...others: string[]])[] = [
  ['信息', '资讯', '资料'],
  ['本群', '这个群'],
  ['删除', '删掉', '清除', '删干净'],
  ['我是', '我系'],
  ['去', '克'],
  ['今天', '今日'],
  ['别提', '不要提', '不用提', '不好提', '莫提', '别再提', '不要再提', '不好再提', '莫再提'],
]

/** A word, and what others say for it. */
export function otherwise(word: string): readonly string[] {
  let all = [word]
  for (const [piece, ...others] of OTHERWISE)
    if (word.includes(piece)) all = all.flatMap((one) => [one, ...others.map((other) => one.replace(piece, other))])
  return [...new Set(all)]
}

/** Too short or too common to guess at; so are the sentences that begin with 今天. */
const EXACT_ONLY = new Set(['查', '我是', '我的', '我的单', '同意'])

/** Whether a word is guessed at. */
export const mayBeMissed = (word: string): boolean => !EXACT_ONLY.has(word) && !word.startsWith('今天')

/** Whether it is a word in its own right, so that it takes more to believe that it was not meant. */
export const isReal = (word: string): boolean => REAL_WORDS.has(word)

/** The characters that may stand where this one should. */
export function takenFor(right: string): ReadonlySet<string> {
  return new Set([...soundsLike(right), ...(WRITTEN[right] ?? '')])
}

/** Whether one character may stand where another should, by their codes; it is asked at every place of every line. */
export function mayStandFor(right: number, wrong: number): boolean {
  const sound = soundNumber(wrong)
  return (sound !== 0 && sound === soundNumber(right) && right !== wrong) || LIKE_WRITTEN.has(pair(right, wrong))
}

const pair = (right: number, wrong: number): number => right * 0x10000 + wrong
const LIKE_WRITTEN = new Set(
  Object.entries(WRITTEN).flatMap(([right, wrong]) =>
    [...wrong].map((one) => pair(right.charCodeAt(0), one.charCodeAt(0))),
  ),
)

/** How it comes to: for each way, whether only the south makes the two alike, so that it may well be meant. */
export function missesOf(right: number, wrong: number): readonly boolean[] {
  const heard = likeness(String.fromCharCode(right), String.fromCharCode(wrong))
  return [...(heard === null ? [] : [heard === 'nearly']), ...(LIKE_WRITTEN.has(pair(right, wrong)) ? [false] : [])]
}

/** A near miss of the word counts only when all the rest fits without a doubt. */
export function countsMisspelt(draft: Draft, afterWord: Cursor, isRealWord: boolean): boolean {
  if (draft.ask !== undefined) return false
  const { gap } = afterWord.ahead()
  if (afterWord.line.quotesPerson) return false
  const { hears } = draft.command
  if (isRealWord)
    return gap === 'none'
      ? namesMatter(draft) && draft.number! > 9
      : saysMore(draft) || namesMatter(draft) || hears?.despiteWord?.(draft) === true
  if (takes(draft.command, 'matter'))
    return draft.number !== undefined || isBare(draft) || hears?.despiteWord?.(draft) === true
  if (hears?.despiteTypo) return hears.despiteTypo(draft, gap)
  return (
    Object.values(draft.command.args).every((arg) => arg.optional === true) ||
    draft.sure ||
    draft.household !== undefined ||
    (draft.activity !== undefined && gap !== 'none') ||
    draft.category !== undefined
  )
}

/** Behind a word of its own: a sure number, a mention, people for a number, or a household with a day or a kind of event. */
function saysMore({ sure, household, date, category, number, people }: Draft): boolean {
  if (sure || (number !== undefined && people !== undefined)) return true
  return household !== undefined && (date !== undefined || category !== undefined)
}

/** 接担 204: nothing but a number. */
function namesMatter({ number, text, reason }: Draft): boolean {
  return number !== undefined && text === undefined && reason === undefined
}

function isBare(draft: Draft): boolean {
  return (
    draft.text === undefined && draft.reason === undefined && draft.date === undefined && draft.rating === undefined
  )
}
