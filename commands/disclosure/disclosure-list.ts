import { dayOf } from '../../src/domain/day.ts'
import {
  CATEGORIES,
  daysAfterEvent,
  firstReminder,
  NOT_YET,
  windowOfEvent,
} from '../../src/domain/disclosure-schedule.ts'
import { CADRE_UP } from '../../src/domain/roles.ts'
import type { Found } from '../../src/language/dates/index.ts'
import { arg } from '../../src/speech/args/index.ts'
import { dayBeen } from '../../src/speech/day-said.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import type { ListedDisclosure } from '../../src/store/index.ts'
import { dayName } from '../visit/visiting.ts'
import { disclosureListHears } from './list-hears.ts'
import { listLine } from './listed.ts'

const LISTED = 5
/** Of one category nearly all are shown. */
const LISTED_OF_ONE = 12

export default defineCommand({
  id: 'disclosure-list',
  says: ['公开清单'],
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
  async handle(scene, { category, text, date }) {
    const { tx, village, now } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的清单')
    if (village.kind !== 'village' && text === null) return ofVillages(scene, category)
    const all = await tx.disclosureList.ofVillage(village.id)
    if (all.length === 0) return reply('公开清单还是空的。请书记在花名册的「公开清单」表里写好，再导入一次')
    return text ? happened(scene, all, text, date) : show(all, category, dayOf(now))
  },
})

/** Whoever answers for several villages sees how each stands, and what is late in it. */
async function ofVillages({ tx, orgs, village, now }: Scene, category: string | null): Promise<Outcome> {
  const today = dayOf(now)
  const lines: string[] = []
  for (const org of orgs.all) {
    if (org.kind !== 'village' || org.vanished || !orgs.isWithin(org.id, village?.id ?? '')) continue
    const all = await tx.disclosureList.ofVillage(org.id)
    const items = all.filter((one) => category === null || one.category === category)
    const late = items.filter((one) => one.dueDay < today)
    const titles = late.slice(0, LISTED).map((one) => one.title)
    const more = late.length > LISTED ? '等' : ''
    lines.push(
      `${org.name} ${items.length} 项，${late.length > 0 ? `晚了 ${late.length} 项：${titles.join('、')}${more}` : '没有晚的'}`,
    )
  }
  return reply([`各村${category ?? ''}公开清单：`, ...lines].join('\n'))
}

function show(all: readonly ListedDisclosure[], category: string | null, today: string): Outcome {
  const items = all.filter((one) => category === null || one.category === category)
  const most = category === null ? LISTED : LISTED_OF_ONE
  const late = items.filter((one) => one.dueDay < today).length
  const head = `${category ?? ''}公开清单 ${items.length} 项，${late > 0 ? `晚了 ${late} 项` : '没有晚的'}：`
  const more = items.length > most ? [`…还有 ${items.length - most} 项，分类看发：公开清单 财务`] : []
  const [next] = items
  return reply(
    [
      head,
      ...items.slice(0, most).map((one) => listLine(one, today)),
      ...more,
      ...(next ? [`公开时标题写上事项就记上，比如：公开 ${next.category} ${next.title}`] : []),
    ].join('\n'),
  )
}

/** Something happened that has to be public within some days. */
async function happened(
  { tx, now, saidAt }: Scene,
  all: readonly ListedDisclosure[],
  said: string,
  date: Found | null,
): Promise<Outcome> {
  const today = dayOf(now)
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
