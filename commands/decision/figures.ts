/** The figures of a meeting as people say them: 应到42 实到30 同意27, in any order and with what was said left out. */
import { normalize } from '../../src/language/fold.ts'
import { chineseNumber } from '../../src/language/numerals.ts'
import { BODY_NAMES, type BodyId, bodyCalled } from './bodies.ts'
import type { Figures } from './quorum.ts'

/** What was said of a meeting; null where nothing was. */
export interface Said {
  /** Which meeting it was, where that was said: 决议 51 村民会议 应到980 … */
  readonly body: BodyId | null
  readonly expected: number | null
  /** `all`: 全到齐 */
  readonly present: number | 'all' | null
  /** `all`: 一致通过 */
  readonly yes: number | 'all' | null
  readonly no: number | null
  readonly abstain: number | null
  /** The number of a check-in that counted who came: 签到 48. */
  readonly checkIn: number | null
}

/** Why figures cannot be, or which of them is still missing. */
export type Fault =
  | 'twice'
  | 'no-expected'
  | 'no-present'
  | 'no-yes'
  | 'none'
  | 'more-present'
  | 'more-votes'
  | 'absurd'

type Label = 'expected' | 'present' | 'yes' | 'no' | 'abstain' | 'checkIn'

/** 不同意 stands before 同意, which it holds. */
const LABELS: readonly (readonly [Label, string])[] = [
  ['expected', '应到会?|应参加'],
  ['present', '实到会?|到会|到场|参会|实际到|(?<![签应实报])[来到]了|(?<![签应实报名])[来到](?=\\s*\\d+\\s*[人位户])'],
  ['no', '不同意|不赞成|反对'],
  ['yes', '同意|赞成|赞同'],
  ['abstain', '弃权'],
  ['checkIn', '签到'],
]
const LABEL = LABELS.map(([, words]) => words).join('|')
const N = '\\d{1,9}|[零〇一二两三四五六七八九十百千廿卅]{1,8}'
const UNIT = '[人名票户位个]'
/** What the people of a meeting are called: 到会党员30人; with no label beside them they are all who should come: 党员42人. */
const WHO = '(?:正式)?党员|(?:村民|户)?代表|支委|两委|成员'
const LABELLED = `(?:${LABEL})\\s*[的了有是共为:]?\\s*(?:${WHO})?\\s*#?`
const PIECE = new RegExp(
  [
    `(?<label>${LABEL})\\s*[的了有是共为:]?\\s*(?:${WHO})?\\s*#?(?<number>${N})\\s*${UNIT}?`,
    `(?<before>${N})\\s*${UNIT}\\s*(?<behind>${LABEL})`,
    `(?:${WHO})\\s*(?<all>${N})\\s*${UNIT}(?!\\s*(?:${LABEL}))`,
  ].join('|'),
  'gu',
)
const ALL_CAME = /全部?到[齐会了]|都到[齐会了]|全员到/u
const ALL_AGREED = /全票|一致(?:通过|同意|赞成)|(?:全部|全体|都)(?:同意|赞成)/u
const BODY = new RegExp(BODY_NAMES.join('|'), 'u')

const FIGURE = `${LABELLED}(?:${N})|(?:${N})\\s*${UNIT}\\s*(?:${LABEL})|(?:${WHO})\\s*(?:${N})\\s*${UNIT}|${ALL_CAME.source}|${ALL_AGREED.source}`
/** Where such figures begin: with a label or a number, perhaps behind the name of the meeting; or two of them anywhere. */
export const FIGURES = new RegExp(
  `^(?:(?:${BODY_NAMES.join('|')})[\\s,:]*)?(?:${FIGURE})|^.{0,20}?(?:${FIGURE}).{0,8}?(?:${FIGURE})`,
  'su',
)
/** Words with such figures somewhere: 昨晚开的会，应到5 实到5 同意5. */
export const HOLDS_FIGURES = new RegExp(FIGURE, 'u')

/** The most people that any meeting of a village has. */
const MOST = 100_000

export function readFigures(text: string): Said | 'twice' {
  const words = normalize(text)
  const found = new Map<Label, number>()
  for (const { groups = {} } of words.matchAll(PIECE)) {
    const label = groups.all === undefined ? labelOf(groups.label ?? groups.behind ?? '') : 'expected'
    const number = numberOf(groups.number ?? groups.before ?? groups.all ?? '')
    if (label === undefined || number === null) continue
    if (found.has(label) && found.get(label) !== number) return 'twice'
    found.set(label, number)
  }
  const body = BODY.exec(words)?.[0]
  const value = (label: Label) => found.get(label) ?? null
  return {
    body: body === undefined ? null : bodyCalled(body),
    expected: value('expected'),
    present: value('present') ?? (ALL_CAME.test(words) ? 'all' : null),
    yes: value('yes') ?? (ALL_AGREED.test(words) ? 'all' : null),
    no: value('no'),
    abstain: value('abstain'),
    checkIn: value('checkIn'),
  }
}

/** What was said as the figures of a meeting that can have been, with who should come and who came where others counted them. */
export function checked(
  said: Said,
  counted: { readonly expected: number | null; readonly present: number | null },
): Figures | Fault {
  const expected = said.expected ?? counted.expected
  const present = said.present === 'all' ? expected : (said.present ?? counted.present)
  const yes = said.yes === 'all' ? present : said.yes
  if (present === null) return 'no-present'
  if (yes === null) return 'no-yes'
  if (expected === null) return 'no-expected'
  const { no, abstain } = said
  if (expected === 0 || present === 0) return 'none'
  if ([expected, present, yes, no ?? 0, abstain ?? 0].some((count) => count > MOST)) return 'absurd'
  if (present > expected) return 'more-present'
  if (yes + (no ?? 0) + (abstain ?? 0) > present) return 'more-votes'
  return { expected, present, yes, no, abstain }
}

/** `应到42 实到30 同意27 反对2` */
export function figureWords({ expected, present, yes, no, abstain }: Figures): string {
  const said = [`应到${expected}`, `实到${present}`, `同意${yes}`]
  if (no !== null) said.push(`反对${no}`)
  if (abstain !== null) said.push(`弃权${abstain}`)
  return said.join(' ')
}

function labelOf(word: string): Label | undefined {
  // What follows them told them from 到11月.
  if (word === '到' || word === '来') return 'present'
  return LABELS.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word))?.[0]
}

const numberOf = (text: string): number | null => (/^\d/u.test(text) ? Number(text) : chineseNumber(text))
