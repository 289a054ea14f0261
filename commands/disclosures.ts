import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { reply } from '../src/command/scene.ts'
import { dayOf } from '../src/domain/day.ts'
import type { Matter } from '../src/domain/matter.ts'
import { CATEGORIES, publicationOf } from '../src/domain/workflows/disclosure.ts'
import { monthIn } from '../src/language/month.ts'
import { shown } from './board.ts'
import { onBoard } from './publications.ts'
import { unansweredLine } from './questions.ts'

/** A chat list longer than this is not read. */
const LISTED = 5
/** As far back as is looked. */
const KEPT = 500

export default defineCommand({
  id: 'disclosures',
  says: ['公开栏'],
  summary: '公开了什么（可以按类别、月份、号码或一个词来找）',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    category: readers.category({ among: CATEGORIES, optional: true }),
    matter: readers.matter({ of: 'disclosure', optional: true }),
    text: readers.text({ optional: true }),
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
    const month = text === null ? null : monthIn(text, dayOf(now))
    const word = month === null ? text : null
    const all = await tx.disclosures.published(village.id, KEPT)
    const found = all
      .filter((each) => category === null || publicationOf(each).category === category)
      .filter((each) => month === null || publishedIn(each, month))
      .filter((each) => word === null || speaksOf(each, word))
      .sort((a, b) => publishedAt(b).localeCompare(publishedAt(a)))
    const sought = [category ?? '', month === null ? '' : monthName(month), word ? `「${word}」` : ''].join('')
    const questions = text === null ? await unansweredLine(scene, village.id) : ''
    if (found.length === 0) return reply([`公开栏里没有${sought}公开的内容`, questions].filter(Boolean).join('\n'))
    const more = found.length > LISTED ? [`…还有 ${found.length - LISTED} 件，可以按月找：公开栏 9月`] : []
    const lines = found.slice(0, LISTED).map(onBoard)
    const whole = `看全文发：公开栏 ${found[0]?.number}`
    return reply([`公开栏${sought}：`, ...lines, ...more, whole, questions].filter(Boolean).join('\n'))
  },
})

function publishedAt(matter: Matter): string {
  return publicationOf(matter).publishedAt ?? ''
}

function publishedIn(matter: Matter, month: string): boolean {
  const at = publishedAt(matter)
  return at !== '' && dayOf(new Date(at)).startsWith(month)
}

function speaksOf(matter: Matter, word: string): boolean {
  return matter.title.includes(word) || publicationOf(matter).body.includes(word)
}

/** 2026年9月 */
function monthName(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5))}月`
}
