/** What a list tells, by where it is asked for: where all of a village listen only how many. */
import { dayOf, monthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Place } from '../../src/domain/roles.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { counts, openUntil } from './publish.ts'
import { standing } from './words.ts'
import { type Line, listingOf } from './workflow.ts'

/** Where it is told whose points they are. */
export const NAMED_IN: readonly Place[] = ['members', 'cadres', 'direct']
/** So many households stand in one message. */
const AT_ONCE = 20

export async function shown({ tx, place }: Scene, matter: Matter): Promise<Outcome> {
  const { lines } = listingOf(matter)
  const head = `${no(matter)} ${matter.title}：${matter.state === 'gathering' ? gathering(matter) : `${counts(lines)}，${until(matter)}`}`
  if (lines.length === 0) return reply(head)
  if (!NAMED_IN.includes(place)) return reply(`${head}\n看名单私聊我发：积分公示 ${matter.number}`)
  const rows = await rowsOf(tx, lines)
  const pages = Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE).join('\n'),
  )
  const [first = '', ...more] = pages
  const next = matter.state === 'open' ? `\n哪一笔不对发：异议 ${matter.number} 姓名 原因` : ''
  return { reply: { text: `${head}（按户号）\n${first}${next}`, ...(more.length > 0 && { more }) } }
}

function gathering({ deadline }: Matter): string {
  return deadline ? `还在记，${monthAndDay(dayOf(deadline))}列出来公示` : '还在记'
}

function until(matter: Matter): string {
  return matter.state === 'open' ? `公示到${monthAndDay(dayOf(openUntil(matter)))}` : standing(matter)
}

/** 01-02 韦志强：清沟半天 5、帮人办好事 3; a row for everybody of a household. */
async function rowsOf(tx: Scene['tx'], lines: readonly Line[]): Promise<readonly string[]> {
  const names = await tx.pages.names([...new Set(lines.map(({ personId }) => personId))])
  const people = new Map<string, Line[]>()
  for (const line of lines) {
    const whose = `${line.home} ${line.personId}`
    people.set(whose, [...(people.get(whose) ?? []), line])
  }
  return [...people.values()].map((own) => {
    const said = own.map(({ item, points, state }) => `${item} ${points}${MARKS[state]}`).join('、')
    const whose = own.slice(0, 1).map(({ home, personId }) => `${home} ${names.get(personId) || '村民'}`.trim())
    return `${whose.join('')}：${said}`
  })
}

const MARKS: Readonly<Record<Line['state'], string>> = {
  held: '',
  counted: '',
  disputed: '（有异议）',
  struck: '（不算）',
}
