/** 积分 as a village's roster sets them out (guidance §14): what earns how many, and what they are given in return. */
import { listKey } from '../../src/roster/list.ts'
import type { Transaction } from '../../src/store/index.ts'

/** What earns points: a fact that was recorded anyway, or what somebody says of themself and somebody else looks at. */
export const MERIT_FACTS = {
  helped: '点单办好',
  kept: '承诺做到',
  hours: '志愿时长',
  office: '在岗满一季',
  said: '申报',
} as const
export type MeritFact = keyof typeof MERIT_FACTS

/** 积分项目: so many points each time; of 志愿时长 each hour. */
export interface MeritItem {
  readonly title: string
  /** Whole points, above nothing; below nothing only where `rule` says by which of the village's own rules. */
  readonly points: number
  readonly fact: MeritFact
  /** Nobody is given more for it in a quarter; null where there is no such limit. */
  readonly mostAQuarter: number | null
  /** 村规民约第六条: the village's own rule under which points are taken; empty where they are given. */
  readonly rule: string
}

/** 积分奖品. */
export interface Reward {
  readonly title: string
  readonly points: number
  /** How many there were when the roster said so; what is left is counted from there. */
  readonly stock: number
  /** What one costs the village, in 分; nothing where it was given to it. */
  readonly cost: number
}

export interface Merits {
  readonly items: readonly MeritItem[]
  readonly rewards: readonly Reward[]
}

const NO_MERITS: Merits = { items: [], rewards: [] }

/**
 * What the roster is held to: few items, so that everybody knows them; and no word of what the rules against 指尖上的形式主义
 * (2023; 国办函〔2026〕12号) forbid to count, or of what is nobody's reward (社会救助法).
 */
export const MERIT_RULES = {
  /** So many items, and so many rewards, a village has at most. */
  most: 12,
  longestTitle: 12,
  mostPoints: 1_000,
  mostStock: 10_000,
  /** In 分. */
  mostCost: 100_000,
  forbidden: [
    [/签到|打卡|在线|上线|登录|步数/u, '签到、打卡不能计分'],
    [/抢单|最快|速度|秒回|秒接|及时回复/u, '回得快慢不能计分'],
    [/照片|拍照|晒图|截图|视频|定位|轨迹/u, '拍照、定位不能计分'],
    [/点赞|转发|阅读|关注|刷/u, '点赞、转发不能计分'],
    [/低保|特困|救助|补贴|补助|分红/u, '积分不能跟低保、救助、补贴挂钩'],
    [/排名|排行|名次|榜/u, '积分不排名'],
  ],
} as const satisfies {
  readonly forbidden: readonly (readonly [RegExp, string])[]
  readonly [number: string]: unknown
}

/** Why an item or a reward of this name may not be; null where it may. */
export function forbiddenIn(title: string): string | null {
  return MERIT_RULES.forbidden.find(([words]) => words.test(title))?.[1] ?? null
}

/** Under this word a village's are kept, as its roster set them out. */
export const KEY = 'merits'

export async function meritsOf(tx: Pick<Transaction, 'settings'>, villageId: string): Promise<Merits> {
  return ((await tx.settings.get(listKey(KEY, villageId))) as Merits | null) ?? NO_MERITS
}
