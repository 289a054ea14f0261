/** The papers of a mediation (人民调解法 §29), filled as far as it was written down; names and signatures are for a pen. */
import type { Page, PageRow } from '../../src/documents/page.ts'
import { dayOf, yearMonthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Role } from '../../src/domain/roles.ts'
import { datedTime } from '../../src/domain/time.ts'
import type { Paper } from '../../src/speech/on-pages.ts'
import { homeName, names } from '../common/phrases.ts'
import { datedTerms, partsOf } from '../performance/terms.ts'
import { entriesOf, isOral, lastEntry, signedAt, toldIn } from './details.ts'
import { readerOf, visibleOf } from './sight.ts'
import { mediatorOf, standing, words } from './words.ts'

/** Whoever may hold one of them at all; `mayHave` says of which matter. */
const READERS: readonly Role[] = ['mediator', 'gridWorker', 'cadre', 'secretary', 'townStaff', 'townHead']
const SIGNED = '签名（手印）：　　　　　　年　　月　　日'
const PARTY = '姓名：　　　　性别：　　民族：　　年龄：　　职业：\n身份证号：　　　　　　　　　　　电话：\n住址：'

/** A paper names the parties, and so it is for those who may read of them in private. */
export const mayHave: NonNullable<Paper['mayHave']> = (matter, personId, roles) =>
  visibleOf(readerOf(matter, personId, roles), 'direct').has('told')

type Rows = (matter: Matter) => readonly PageRow[]

const mediator = (matter: Matter): PageRow => ({ label: '调解员', text: mediatorOf(matter) })
const facts =
  (label: string) =>
  (matter: Matter): PageRow => ({ label, text: toldIn(matter), blank: 1 })
const dayIn = (at: string | undefined): string => (at === undefined ? '' : yearMonthAndDay(dayOf(new Date(at))))
const party = (label: string): PageRow => ({ label, text: PARTY })
const sign = (label: string): PageRow => ({ label, text: SIGNED, blank: 1 })
const agreed = (matter: Matter): string => lastEntry(matter, 'agree')?.said ?? ''
const dated = (at: Date): string => yearMonthAndDay(dayOf(at))
/** What they agreed, point by point, so that a term can name the point it is of. */
const points = (matter: Matter): string => {
  const parts = partsOf(agreed(matter))
  return parts.length > 1 ? parts.map((text, at) => `${at + 1}. ${text}`).join('\n') : agreed(matter)
}

const registration: Rows = (matter) => [
  { label: '登记时间', text: dated(matter.createdAt) },
  { label: '案件来源', text: '□ 当事人申请　　□ 调解委员会主动调解' },
  { label: '纠纷类别', text: matter.title },
  { label: '报的人', text: names(matter, 'applicant') },
  party('当事人甲'),
  party('当事人乙'),
  facts('纠纷简况')(matter),
  { label: '双方意愿', text: willing(matter), blank: 1 },
  mediator(matter),
  sign('申请人'),
  sign('登记人'),
]

function willing(matter: Matter): string {
  const { move, at } = lastEntry(matter, 'consent', 'decline') ?? {}
  return move ? `${words.moves[move]}，${dayIn(at)}` : ''
}

const record: Rows = (matter) => [
  { label: '时间', text: '', blank: 1 },
  { label: '地点', text: '', blank: 1 },
  { label: '参加人', text: '', blank: 1 },
  party('当事人甲'),
  party('当事人乙'),
  facts('纠纷事由')(matter),
  { label: '权利义务', text: '□ 已告知双方：调解自愿、不收费，可以不调解，也可以随时去法院' },
  {
    label: '调解经过',
    text: entriesOf(matter)
      .filter(({ move }) => move !== 'raise')
      .map(entryLine)
      .join('\n'),
    blank: 3,
  },
  { label: '调解结果', text: agreed(matter) || standing(matter), blank: 1 },
  mediator(matter),
  sign('当事人甲'),
  sign('当事人乙'),
  sign('调解员'),
  sign('记录人'),
]

const entryLine = ({ at, move, by, said }: ReturnType<typeof entriesOf>[number]): string =>
  `${datedTime(new Date(at))} ${words.moves[move]}${said ? `：${said}` : ''}（${by}）`

const agreement: Rows = (matter) => [
  party('当事人甲'),
  party('当事人乙'),
  facts('纠纷事实')(matter),
  { label: '争议事项和双方责任', text: '', blank: 2 },
  { label: '协议内容', text: points(matter), blank: 1 },
  { label: '履行方式', text: isOral(matter) ? '口头协议，已记录' : '', blank: 1 },
  { label: '履行期限', text: datesOf(matter), blank: 1 },
  sign('当事人甲'),
  sign('当事人乙'),
  { label: '调解员', text: `${mediatorOf(matter)}\n${SIGNED}` },
  sign('记录人'),
  { label: '盖章', text: '人民调解委员会（章）：　　　　　　年　　月　　日', blank: 2 },
]

/** By when each point is to be done: the day with its year, and nothing of what stands above. */
function datesOf(matter: Matter): string {
  const entry = lastEntry(matter, 'agree')
  if (!entry) return ''
  const parts = partsOf(entry.said)
  return datedTerms(entry.said, new Date(entry.at))
    .map(({ text, deadline }) => `${parts.length > 1 ? `第 ${parts.indexOf(text) + 1} 项：` : ''}${dated(deadline)}前`)
    .join('\n')
}

const followUp: Rows = (matter) => [
  { label: '协议签订', text: signedAt(matter) ? dated(signedAt(matter) ?? new Date(0)) : '' },
  { label: '协议内容', text: points(matter) },
  { label: '回访时间', text: dayIn(lastEntry(matter, 'visit', 'relapse')?.at) },
  { label: '回访情况', text: lastEntry(matter, 'visit', 'relapse')?.said ?? '', blank: 2 },
  { label: '当事人意见', text: '', blank: 2 },
  mediator(matter),
  sign('当事人'),
  sign('回访人'),
]

const notAgreed = (matter: Matter): string =>
  lastEntry(matter, 'agree') ? '' : `还没有谈成。谈成了发：达成 ${matter.number} 定的内容`

function paper(title: string, rows: Rows, more: Pick<Paper, 'missing'> = {}, text = ''): Paper {
  return {
    ...{ roles: READERS, mayHave, ...more },
    async draw(matter, { orgs }): Promise<Page> {
      // A committee of the village mediates, not its party branch (人民调解法 §8).
      const committee = `${homeName(orgs.get(matter.villageId) ?? null)}人民调解委员会`
      const number = `编号：〔${dayOf(matter.createdAt).slice(0, 4)}〕${matter.number} 号`
      return { title, head: `${committee}　${number}`, rows: rows(matter), text, foot: [] }
    },
  }
}

/** By their names, as they are asked for in chat, console and terminal. */
export const papers: Readonly<Record<string, Paper>> = {
  受理登记表: paper('人民调解受理登记表', registration),
  调解记录: paper('人民调解记录', record),
  协议书: paper(
    '人民调解协议书',
    agreement,
    { missing: notAgreed },
    '本协议双方自愿达成，双方签名或按手印、调解员签名、调解委员会盖章之日起生效。一式三份，双方各一份，调解委员会留一份。三十日内双方可以一起向法院申请司法确认，不收费。',
  ),
  回访表: paper('人民调解回访记录', followUp, { missing: notAgreed }),
}
