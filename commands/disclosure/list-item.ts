import { dayOf } from '../../src/domain/day.ts'
import { CATEGORIES, cadenceOfRhythm, firstReminder, firstWindow } from '../../src/domain/disclosure-schedule.ts'
import { rhythmSaid } from '../../src/domain/rhythm-words.ts'
import { CADRE_UP, may, rolesTowards, SECRETARY_UP } from '../../src/domain/roles.ts'
import { arg, type PersonRef } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { listLine } from './listed.ts'

const HOW = '清单加 财务 扶贫资金 每季度'
/** As long as the roster takes. */
const LONGEST_TITLE = 20
/** 扶贫资金 每季度10日: how often stands last. */
const IN_ONE = /^(\S+(?:\s+\S+)*?)\s+((?:[每按事发完之]|\d).*)$/u

/** One item of the 公开清单: new, or another category, rhythm or person for the one of that name. The roster says it of all. */
export default defineCommand({
  id: 'list-item',
  says: ['清单加', '清单改'],
  hears: { isEvident: ({ category, text }) => category !== undefined && text !== undefined },
  seldom: true,
  summary: '公开清单加一项或改一项：类别、事项、多久一次、谁负责',
  roles: SECRETARY_UP,
  places: ['cadres', 'direct'],
  args: {
    category: arg.category({ among: CATEGORIES }),
    text: arg.text({ longest: 60, called: '事项' }),
    often: arg.text({
      slot: 'reason',
      optional: true,
      longest: 30,
      called: '多久一次（每季度、每年 1月31日、事后 10 天内）',
    }),
    person: arg.person({ optional: true, called: '谁负责' }),
  },
  form: { label: '加一项', insists: ['often'] },
  examples: [{ say: `${HOW}`, replies: '扶贫资金' }],
  async handle(scene, { category, text, often, person }) {
    const { tx, village, rolesIn, now } = scene
    if (!village) return refuse('请到村里的群里说，我才知道是哪个村的清单')
    if (!may(rolesIn(village.id), SECRETARY_UP)) return refuse('公开清单要由书记或上级来改')
    const [, said = text, last = ''] = often === null ? (IN_ONE.exec(text.trim()) ?? []) : []
    const title = said.trim()
    const rhythm = rhythmSaid(often ?? last)
    if (!rhythm)
      return refuse(
        `${title.slice(0, LONGEST_TITLE)}多久公开一次？比如：${HOW}；也可以是每月、每半年、每年 1月31日、事后 10 天内`,
      )
    if (title.length > LONGEST_TITLE || !/\p{L}{2}/u.test(title))
      return refuse(`事项要写 2 到 ${LONGEST_TITLE} 个字，比如：${HOW}`)
    const all = await tx.disclosureList.ofVillage(village.id)
    const before = all.find((one) => one.title === title)
    const owner = person ?? before?.owner ?? (await officer(scene, village.id))
    const holdings = (owner && (await tx.people.byId(owner.id))?.holdings) ?? []
    if (!owner || !may(rolesTowards(holdings, village.id, scene.orgs), CADRE_UP))
      return refuse(
        `${owner?.name ?? '这一项'}${owner ? '不是村干部或书记，' : ''}要由村干部或书记来负责，写上名字再发一次`,
      )
    const cadence = cadenceOfRhythm(rhythm)
    const today = dayOf(now)
    const window = firstWindow(cadence, today)
    const at = firstReminder(window, today)
    const kept = { category, cadence, ownerId: owner.id }
    if (before)
      await tx.disclosureList.change(before.id, kept, before.cadence === cadence ? null : { ...window, ...at })
    else await tx.disclosureList.add({ ...kept, villageId: village.id, title }, window, at, now)
    const item = (await tx.disclosureList.ofVillage(village.id)).find((one) => one.title === title)
    return reply(
      `公开清单${before ? '改好了' : '加上了'}：${item ? listLine(item, today) : title}\n不用了就发：清单去掉 ${title}。花名册里也请改掉`,
    )
  },
})

/** Who answers for the list where nobody is named: the village's secretary. */
async function officer({ tx }: Scene, villageId: string): Promise<PersonRef | undefined> {
  const [secretary] = await tx.people.holding(['secretary'], [villageId])
  return secretary
}
