import type { Page } from '../../src/documents/page.ts'
import { dayOf, yearMonthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { replyWithDocument } from '../../src/speech/drawn.ts'
import type { MatterKind, Stage } from '../../src/speech/mechanism.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { isPublic } from './board.ts'
import { lastDay } from './period.ts'
import { disclosed } from './publications.ts'
import { PUBLISHERS, publicationOf } from './workflow.ts'

/** What the document is called. */
const NOTICE = '公告'

export default defineCommand({
  id: 'print-notice',
  says: ['打印公告', '打印'],
  hears: { opens: ({ rest }, { number }) => number !== undefined && !asks(rest) },
  everyday: true,
  summary: '一张 A4 的公告，打印了贴到公开栏',
  roles: PUBLISHERS,
  places: ['cadres', 'direct'],
  args: { matter: arg.matter({ of: 'disclosure', move: 'post', said: true }) },
  onlyInWeChat: true,
  examples: [{ say: '打印公告 40', replies: '已上墙 40' }],
  async handle(scene, { matter }) {
    const missing = notPrintable(matter)
    if (missing) return refuse(`${no(matter)} ${missing}`)
    const next = `${no(matter)} 的公告在下面，打印了贴到公开栏。贴好了发：已上墙 ${matter.number}`
    return replyWithDocument(scene, matter, NOTICE, next)
  },
})

function notPrintable(matter: Matter): string {
  return isPublic(matter) && matter.state !== 'withdrawn' ? '' : `${disclosed(matter)}，没有公告可打印`
}

/** The page for the wall: what the village read, until when it hangs, and room for the seal. */
export const papers: NonNullable<MatterKind['papers']> = {
  [NOTICE]: { roles: [...PUBLISHERS, 'admin'], missing: notPrintable, draw: noticePage },
}

async function noticePage(matter: Matter, { orgs }: Pick<Stage, 'orgs'>): Promise<Page> {
  const { category, body, publishedAt } = publicationOf(matter)
  const since = publishedAt === undefined ? '' : yearMonthAndDay(dayOf(new Date(publishedAt)))
  const until = lastDay(matter)
  return {
    title: matter.title,
    head: `${category}公开　${no(matter)}`,
    rows: [],
    text: [body, until && `公布到${yearMonthAndDay(until)}。有不明白的、不同意的，请向村务监督委员会提出。`]
      .filter(Boolean)
      .join('\n'),
    foot: [`${orgs.get(matter.villageId)?.name ?? ''}（盖章）`, since],
  }
}
