import type { Category } from './disclosure-schedule.ts'
import { cadenceOfRhythm, type Rhythm } from './disclosure-schedule.ts'

/** Something a village has to make public, again and again. */
export interface DisclosureItem {
  readonly title: string
  readonly category: Category
  readonly rhythm: Rhythm
}

const MONTHLY_DATE = 10
const quarterly: Rhythm = { every: 'quarter', date: MONTHLY_DATE }
const halfYearly: Rhythm = { every: 'halfYear', date: MONTHLY_DATE }
const yearly: Rhythm = { every: 'year', month: 1, date: 31 }
const within = (days: number): Rhythm => ({ within: days })

/**
 * What a village makes public unless its secretary says otherwise in the roster (阳光, guidance §15). The rhythm is that of
 * the law on villagers' committees (§30: at least quarterly, what matters greatly at once); what comes round falls on few
 * days of the year, so that one reminder tells of all.
 */
export const DISCLOSURE_RULES: { readonly paragraph: string; readonly items: readonly DisclosureItem[] } = {
  paragraph: '§15',
  items: [
    { title: '财务收支', category: '财务', rhythm: quarterly },
    { title: '村级债权债务', category: '财务', rhythm: halfYearly },
    { title: '集体收益分配', category: '财务', rhythm: yearly },
    { title: '筹资筹劳', category: '财务', rhythm: within(10) },
    { title: '党费收缴', category: '党务', rhythm: quarterly },
    { title: '支部工作计划', category: '党务', rhythm: yearly },
    { title: '发展党员', category: '党务', rhythm: within(7) },
    { title: '惠农补贴', category: '政务', rhythm: quarterly },
    { title: '低保名单', category: '政务', rhythm: yearly },
    { title: '救灾救济款物', category: '政务', rhythm: within(10) },
    { title: '征地补偿', category: '政务', rhythm: within(10) },
    { title: '宅基地审批', category: '政务', rhythm: within(10) },
    { title: '村务监督报告', category: '村务', rhythm: halfYearly },
    { title: '集体资产资源', category: '村务', rhythm: yearly },
    { title: '民主评议村干部', category: '村务', rhythm: yearly },
    { title: '村民代表会议决议', category: '村务', rhythm: within(7) },
    { title: '协商事项', category: '村务', rhythm: within(10) },
    { title: '工程招标', category: '村务', rhythm: within(7) },
  ],
}

/** The cadence of each, as duties keep it. */
export const DEFAULT_LIST = DISCLOSURE_RULES.items.map(({ rhythm, ...item }) => ({
  ...item,
  cadence: cadenceOfRhythm(rhythm),
}))
