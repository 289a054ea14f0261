import { dayOf } from '../../src/domain/day.ts'
import {
  CATEGORIES,
  daysAfterEvent,
  firstReminder,
  firstWindow,
  isNotBegun,
  NOT_YET,
  windowOfEvent,
} from '../../src/domain/disclosure-schedule.ts'
import type { Org } from '../../src/domain/org.ts'
import { CADRE_UP } from '../../src/domain/roles.ts'
import type { Found } from '../../src/language/dates/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { dayBeen } from '../../src/speech/day-said.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { moreOf, oldestOf, READ } from '../../src/speech/few.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import type { ListedDisclosure } from '../../src/store/index.ts'
import { homeName } from '../common/phrases.ts'
import { dayName } from '../visit/visiting.ts'
import { disclosureListHears } from './list-hears.ts'
import { listLine } from './listed.ts'

/** Everything that comes round. */
const ALL = '全部'
/** Of one category nearly all are shown. */
const LISTED_OF_ONE = 12

export default defineCommand({
  id: 'disclosure-list',
  says: ['公开清单'],
  questions: [
    '还有哪些该公开没公开的',
    '这个季度该公开什么',
    '哪些公开到期了',
    '公开还差哪几项',
    '该公示的都公示了没有',
    '还有几项没公开',
    '公开的任务还剩什么',
  ],
  hears: disclosureListHears,
  summary: '哪些该公开、公开了没有',
  roles: [...CADRE_UP, 'supervisor'],
  places: 'anywhere',
  args: {
    category: arg.category({ among: CATEGORIES, optional: true }),
    text: arg.text({ optional: true, thankless: true }),
    date: arg.date({ tense: 'past', optional: true }),
  },
  examples: [
    { say: '公开清单', replies: '公开' },
    { say: '公开清单 财务', replies: '财务' },
    { say: '公开清单 工程招标 昨天', replies: '工程招标' },
  ],
  across: ofVillages,
  async handle(scene, { category, text, date }) {
    const { tx, village, now } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的清单')
    const all = await tx.disclosureList.ofVillage(village.id)
    if (all.length === 0) return reply('公开清单还是空的。请书记在花名册的「公开清单」表里写好，再导入一次')
    return text ? happened(scene, all, text, date) : show(all, category, dayOf(now))
  },
})

/** Of several villages: how each stands, and what is late in it. */
async function ofVillages({ tx, now }: Scene, villages: readonly Org[]): Promise<Outcome> {
  const today = dayOf(now)
  const lines: string[] = []
  for (const village of villages) {
    const items = await tx.disclosureList.ofVillage(village.id)
    const late = items.filter((one) => one.dueDay < today)
    const titles = oldestOf(
      late.map((one) => one.title),
      '项',
    )
    lines.push(`${homeName(village)} ${items.length} 项，${titles === '' ? '没有晚的' : `晚了的：${titles}`}`)
  }
  return reply(['各村公开清单：', ...lines].join('\n'))
}

function show(all: readonly ListedDisclosure[], category: string | null, today: string): Outcome {
  const items = all.filter((one) => category === null || one.category === category)
  const most = category === null ? READ : LISTED_OF_ONE
  const late = items.filter((one) => one.dueDay < today).length
  const head = `${category ?? ''}公开清单 ${items.length} 项，${late > 0 ? `晚了 ${late} 项` : '没有晚的'}：`
  const idle = items.filter(isNotBegun).length
  const starts = idle > 0 ? [`还没开始的 ${idle} 项，开始提醒发：公开清单 ${ALL} 今天`] : []
  const more = moreOf(items.length - most, '项', '分类看发：公开清单 财务')
  const [next] = items
  return reply(
    [
      head,
      ...items.slice(0, most).map((one) => listLine(one, today)),
      ...more,
      ...starts,
      ...(next ? [`公开时标题写上事项就记上，比如：公开 ${next.category} ${next.title}`] : []),
    ].join('\n'),
  )
}

/** 公开清单 财务收支 今天, 公开清单 全部 今天: what comes round is waited for from now on. Null where the words name nothing of it. */
async function begin({ tx, now }: Scene, all: readonly ListedDisclosure[], said: string): Promise<Outcome | null> {
  const today = dayOf(now)
  const waiting = all.filter(isNotBegun)
  const items = said === ALL ? waiting : waiting.filter(({ title }) => title === said)
  if (items.length === 0) return said === ALL ? reply('公开清单都已经开始按期提醒了。看发：公开清单') : null
  const lines: string[] = []
  const opened = items.map((item) => ({ item, window: firstWindow(item.cadence, today) }))
  for (const { item, window } of opened.toSorted((one, other) => (one.window.dueDay < other.window.dueDay ? -1 : 1))) {
    if (await tx.disclosureList.begin(item, window, firstReminder(window, today)))
      lines.push(`${item.title} ${dayName(window.dueDay, today)}前`)
  }
  return reply(`开始按期提醒：${oldestOf(lines, '项')}\n看全部发：公开清单`)
}

/** Something happened that has to be public within some days. */
async function happened(
  scene: Scene,
  all: readonly ListedDisclosure[],
  said: string,
  date: Found | null,
): Promise<Outcome> {
  const { tx, now, saidAt } = scene
  const today = dayOf(now)
  const begun = await begin(scene, all, said)
  if (begun) return begun
  const events = all.filter((one) => daysAfterEvent(one.cadence) !== null)
  const exact = events.filter((one) => one.title === said)
  const [item, second] = exact.length > 0 ? exact : events.filter((one) => one.title.includes(said))
  if (!item || second) {
    const titles = (second ? events.filter((one) => one.title.includes(said)) : events).map((one) => one.title)
    return refuse(`清单里有了才公开的是：${titles.join('、') || '没有'}。写上其中一项和日子再发一次`)
  }
  const day = dayBeen(date, saidAt)
  if ('wrong' in day) return refuse(`${item.title}是哪天的事？请写今天或以前的日子，比如：公开清单 ${item.title} 今天`)
  if (item.dueDay !== NOT_YET) return reply(`${item.title}已经在等公开了：${listLine(item, today)}`)
  const window = windowOfEvent(daysAfterEvent(item.cadence) ?? 0, day.day, today)
  await tx.disclosureList.begin(item, window, firstReminder(window, today))
  return reply(
    `${item.title}记下了，请在 ${dayName(window.dueDay, today)}前公开（${item.owner.name}）\n公开发：公开 ${item.category} ${item.title}`,
  )
}
