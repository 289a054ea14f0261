/** What stands on the 登记表 of a decision: each step as it was recorded, with room for what only a pen can add. */
import type { Page, PageRow } from '../../src/documents/page.ts'
import { dayOf, yearMonthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import type { Stage } from '../../src/speech/mechanism.ts'
import { names, no } from '../common/phrases.ts'
import { disclosure, publicationOf } from '../disclosure/workflow.ts'
import { BODIES } from './bodies.ts'
import { figureWords } from './figures.ts'
import { pictureOf } from './pictures.ts'
import { decidedIn, type Meeting, type Procedure, RATED, type Step, usualBody } from './procedure.ts'
import { descendants, titleOf } from './publishing.ts'
import { arithmetic } from './rule-words.ts'

/** What the document is called. */
export const FORM = '登记表'
const SIGNED = '签字：'

/** Who may have it printed. */
export const FORM_ROLES: readonly Role[] = ['cadre', 'secretary', 'supervisor']

export async function formPage(
  { name, steps }: Procedure,
  matter: Matter,
  { tx, orgs }: Pick<Stage, 'tx' | 'orgs'>,
): Promise<Page> {
  const notices = await descendants(tx, matter, disclosure.kind)
  const files = await tx.attachments.ofMatter(matter.id)
  return {
    title: `${name}${FORM}`,
    head: `${orgs.get(matter.orgId)?.name ?? ''}　${no(matter)}`,
    rows: [
      { label: '事项', text: matter.title },
      {
        label: '动议事由',
        text: `${names(matter, 'requester') || '村民'}提出，${yearMonthAndDay(dayOf(matter.createdAt))}`,
        blank: 1,
      },
      ...steps.map((step) => ({
        ...stepRow(step, matter, notices),
        picture: files.find(({ hash }) => hash === pictureOf(matter, step)),
      })),
      { label: '乡镇参会人', text: SIGNED, blank: 1 },
      { label: '监督意见', text: SIGNED, blank: 2 },
    ],
    text: '',
    foot: [],
  }
}

function stepRow(step: Step, matter: Matter, notices: readonly Matter[]): PageRow {
  const { word, meets, publishes, move, rated } = step
  const { rating } = matter.details
  if (rated) return { label: RATED, text: typeof rating === 'number' ? `${rating} 分` : '', blank: 1 }
  const { meetings, told } = decidedIn(matter)
  if (publishes) return { label: `${publishes}公开`, text: published(titleOf(matter, step), notices), blank: 1 }
  if (!meets) return { label: word, text: told[move] ?? '', blank: 1 }
  const held = meetings.filter((one) => one.move === move)
  const text = held.length > 0 ? held.map(meetingText).join('\n') : '时间：　　　　会议形式：\n应到　　实到　　同意　　'
  return { label: `${usualBody(step)}${word}`, text: `${text}\n${SIGNED}`, blank: 2 }
}

function meetingText(meeting: Meeting): string {
  const body = { ...BODIES[meeting.body], ...meeting.rule }
  return `时间：${yearMonthAndDay(dayOf(new Date(meeting.at)))}　会议形式：${body.name}\n${figureWords(meeting)}。${arithmetic(body, meeting)}`
}

/** The notice of this title that the village read last. */
function published(title: string, notices: readonly Matter[]): string {
  const notice = notices.findLast((one) => one.title === title && publicationOf(one).publishedAt !== undefined)
  if (!notice) return ''
  const { publishedAt, upUntil, postedDay, withdrawn } = publicationOf(notice)
  const day = (at: string | undefined) => (at === undefined ? '' : yearMonthAndDay(dayOf(new Date(at))))
  return [
    `${no(notice)} ${day(publishedAt)}公开，公布到${day(upUntil)}`,
    postedDay === undefined ? '' : `上墙：${yearMonthAndDay(postedDay)}`,
    withdrawn === undefined ? '' : `已撤回：${withdrawn}`,
  ]
    .filter(Boolean)
    .join('\n')
}
