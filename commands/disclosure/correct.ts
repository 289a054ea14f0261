import { titled } from '../../src/domain/headline.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { drafted, LONGEST_DISCLOSURE } from './drafts.ts'
import { disclosed } from './publications.ts'
import { isUp, PUBLISHERS, publicationOf } from './workflow.ts'

/** What was published stays as it is; the correction is published beside it and each names the other. */
export default defineCommand({
  id: 'correct',
  says: ['更正'],
  everyday: true,
  summary: '更正已经公开的（另发一条，原来的不动）',
  roles: PUBLISHERS,
  places: ['cadres', 'direct'],
  args: {
    matter: arg.matter({ of: 'disclosure', move: 'correct' }),
    text: arg.text({ longest: LONGEST_DISCLOSURE }),
  },
  examples: [{ say: '更正 40 三季度收支\n支出应为 41,780 元', replies: '更正 #40' }],
  async handle(scene, { matter, text }) {
    if (!isUp(matter)) return refuse(`${no(matter)} ${disclosed(matter)}，不用更正`)
    const { category, orgIds } = publicationOf(matter)
    const { title, body } = titled(text)
    // One line is what is put right; the headline stays the original's.
    const written = body === '' ? { title: matter.title, body: title } : { title, body }
    return drafted(scene, { ...written, category, orgIds, original: matter })
  },
})
