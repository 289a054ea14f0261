import { dayOf } from '../../src/domain/day.ts'
import { CATEGORIES } from '../../src/domain/disclosure-schedule.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { normalize } from '../../src/language/fold.ts'
import { periodIn } from '../../src/language/month-or-year.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, READ } from '../../src/speech/few.ts'
import { reply } from '../../src/speech/outcome.ts'
import { unansweredLine } from '../question/questions.ts'
import { shown } from './board.ts'
import { disclosuresHears } from './list-hears.ts'
import { onBoard } from './publications.ts'
import { type Sought, soughtIn } from './sought.ts'
import { disclosure, publicationOf, SHOWN } from './workflow.ts'

/** As far back as is looked. */
const KEPT = 500

export default defineCommand({
  id: 'disclosures',
  says: ['公开栏'],
  questions: [
    '最近公开了些什么',
    '村里公开了哪些账',
    '公开的东西在哪里看',
    '财务公开了没有',
    '最近有什么公示',
    '这个月公示了什么',
    '村务公开有哪些',
    '在哪里看公示',
  ],
  hears: disclosuresHears,
  summary: '公开了什么（可以按类别、月份、号码或一个词来找）',
  onlyShows: true,
  roles: 'anyone',
  forStrangers: 'in-groups',
  places: 'anywhere',
  args: {
    category: arg.category({ among: CATEGORIES, optional: true }),
    matter: arg.matter({ of: 'disclosure', said: true, months: true, optional: true }),
    text: arg.text({ optional: true }),
  },
  examples: [
    { say: '公开栏', replies: '公开' },
    { say: '公开栏 财务', replies: '财务' },
    { say: '公开栏 2026年9月', replies: '2026年9月' },
    { say: '公开栏 修路', replies: '修路' },
  ],
  async handle(scene, { category, matter, text }) {
    if (matter) return shown(scene, matter)
    const { tx, village, now } = scene
    if (!village) return {}
    const sought = { ...soughtIn(text ?? ''), ...(category === null ? {} : { category }) }
    const period = sought.period === undefined ? null : periodIn(sought.period, dayOf(now))
    const found = (await tx.matters.newest({ villageId: village.id, kind: disclosure.kind, states: SHOWN }, KEPT))
      .filter((each) => fits(each, sought, period))
      .sort((a, b) => publishedAt(b).localeCompare(publishedAt(a)))
    const questions = text === null ? await unansweredLine(scene, village.id) : ''
    const what = named(sought, period)
    const [newest] = found
    if (!newest) {
      const none = what === '' ? '公开栏里还没有内容' : `公开栏里没有${what}的内容，看最近的发：公开栏`
      return reply([none, questions].filter(Boolean).join('\n'))
    }
    const more = moreOf(
      found.length - READ,
      '件',
      `可以${period === null ? '按月找：公开栏 9月' : '加一个词找：公开栏 修路'}`,
    )
    const lines = found.slice(0, READ).map(onBoard)
    const whole = `看全文发：公开栏 ${newest.number}`
    return reply([`公开栏${what}：`, ...lines, ...more, whole, questions].filter(Boolean).join('\n'))
  },
})

function fits(matter: Matter, { category, word }: Sought, period: string | null): boolean {
  if (category !== undefined && publicationOf(matter).category !== category) return false
  if (period !== null && !publishedIn(matter, period)) return false
  return word === undefined || normalize(`${matter.title}\n${publicationOf(matter).body}`).includes(word)
}

function publishedAt(matter: Matter): string {
  return publicationOf(matter).publishedAt ?? ''
}

function publishedIn(matter: Matter, period: string): boolean {
  const at = publishedAt(matter)
  return at !== '' && dayOf(new Date(at)).startsWith(period)
}

/** 财务2026年9月「修路」 */
function named({ category = '', word }: Sought, period: string | null): string {
  const [year, month] = period?.split('-') ?? []
  const when = `${year ? `${year}年` : ''}${month ? `${Number(month)}月` : ''}`
  return `${category}${when}${word === undefined ? '' : `「${word}」`}`
}
