import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { reply } from '../src/command/scene.ts'
import { CATEGORIES, publicationOf } from '../src/domain/workflows/disclosure.ts'
import { onBoard } from './publications.ts'
import { unansweredLine } from './questions.ts'

/** A chat list longer than this is not read. */
const LISTED = 5
/** As far back as is looked. */
const KEPT = 500

export default defineCommand({
  id: 'disclosures',
  says: ['公开栏'],
  summary: '最近公开了什么',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    category: readers.category({ among: CATEGORIES, optional: true }),
  },
  examples: [
    { say: '公开栏', replies: '公开' },
    { say: '公开栏 财务', replies: '财务' },
  ],
  async handle(scene, { category }) {
    const { tx, village } = scene
    if (!village) return {}
    const questions = await unansweredLine(scene, village.id)
    const all = await tx.disclosures.published(village.id, KEPT)
    const found = all.filter((one) => category === null || publicationOf(one).category === category)
    if (found.length === 0)
      return reply([`公开栏还没有${category ?? ''}公开的内容`, questions].filter(Boolean).join('\n'))
    const more = found.length > LISTED ? [`…还有 ${found.length - LISTED} 件`] : []
    const lines = [`${category ?? ''}公开栏：`, ...found.slice(0, LISTED).map(onBoard), ...more, questions]
    return reply(lines.filter(Boolean).join('\n'))
  },
})
