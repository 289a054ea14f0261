import { dayOf, plusDays, startOfDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { after, days, hours } from '../../src/domain/time.ts'
import type { Found } from '../../src/language/dates/index.ts'
import { deadlinesOf } from '../../src/speech/deadline.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import type { Room } from '../../src/store/index.ts'
import { askDay, doubtIn } from '../common/doubts.ts'
import { no } from '../common/phrases.ts'
import { tellsOfHousehold } from '../decision/private-title.ts'
import { least } from '../decision/quorum.ts'
import { bodyIn } from '../decision/village-bodies.ts'
import { deliberation } from '../deliberation/workflow.ts'
import { MOST_OPTIONS, optionsIn, YES_OR_NO } from './choices.ts'
import { notForPolls } from './not-for-polls.ts'
import { notice, standing, until } from './words.ts'
import { poll } from './workflow.ts'

/** Without an end that was said it lasts so many days, until the evening; longer than this nobody keeps it in mind. */
const USUAL_DAYS = 3
const UNTIL_HOUR = 20
const LONGEST = days(60)

/** What somebody wants to ask. */
export interface Asking {
  readonly question: string
  readonly date: Found | null
  readonly unnamed: boolean
}

/** Asks the households of the village, or those of the part whose villagers' group it is said in. */
export async function open(scene: Scene, { question: said, date, unnamed }: Asking): Promise<Outcome> {
  const { tx, actor, village, room, now } = scene
  if (!actor || !village) return {}
  // Its options stand in one line, by which they are known again when that is quoted.
  const words = said.replace(/\s+/gu, ' ').trim()
  const named = await numbered(scene, words)
  if (named?.kind === poll.kind && saysNoQuestion(words)) return reply(`${no(named)} ${standing(named, now)}`)
  const about = named?.kind === deliberation.kind ? named : null
  const question = about ? words.replace(NUMBER, '') : words
  const why = notForPolls(question) ?? (await tellsOfHousehold(tx, question, village.id))
  if (why) return refuse(why)
  const options = optionsIn(question)
  if (options.length > MOST_OPTIONS) return refuse(`选项太多了，最多 ${MOST_OPTIONS} 个，大家才看得过来`)
  if (new Set(options).size < options.length) return refuse('有两个选项是一样的，改一下再发')
  const doubt = date && doubtIn(date, now, '到哪天截止？')
  if (doubt) return askDay(doubt, { command: unnamed ? 'open-unnamed-poll' : 'open-poll', slots: { text: said } })
  const deadline = (date && deadlinesOf(date)[0]) ?? usualEnd(now)
  if (deadline > after(now, LONGEST)) return refuse('截止时间太远了，最多两个月。请写近一点的日子')
  const orgId = room?.kind === 'villagers' ? room.orgId : village.id
  const at = await groupOf(scene, orgId)
  if (!at) return refuse(`还没有绑定村民群，大家看不到。请书记到村民群里发：绑定本群 ${village.name} 村民群`)
  const before = await saidBefore(scene, poll, question)
  if (before) return reply(notice(before, now))
  const households = await tx.households.countIn(within(scene, orgId))
  if (households === 0) return refuse('名册里还没有户，没法一户一票。请先导入名册里的户')
  const body = await bodyIn(tx, village.id, orgId === village.id ? 'delegates' : 'group')
  const matter = await raise(scene, poll, {
    villageId: village.id,
    orgId,
    title: question,
    deadline,
    details: { options: [...options], households, quorum: least(body.meets, households), ...(unnamed && { unnamed }) },
    roomId: at.id,
    parentId: about?.id ?? null,
    participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
    by: actor.personId,
  })
  const text = notice(matter, now)
  const toOthers = {
    to: { villageId: village.id, rooms: ['villagers'] as const, within: partOf(scene, orgId), except: room?.id },
    text,
    purpose: 'announcement' as const,
  }
  if (room?.kind === 'villagers') return reply(text, toOthers)
  return reply(`征求 ${no(matter)} 发到村民群了，${until(matter, now)}。看进展发：查 ${matter.number}`, toOthers)
}

/** 征求 60 铺石子还是修水沟: the matter whose number stands in front of the question; of what is talked over it is about that. */
async function numbered({ tx, village }: Scene, words: string): Promise<Matter | null> {
  const number = Number(NUMBER.exec(words)?.[1] ?? 0)
  return village && number > 0 ? tx.matters.byNumber(village.id, number) : null
}

/** 征求 60 情况 asks how that poll stands; 征求 60 铺石子还是修水沟 does not. */
function saysNoQuestion(words: string): boolean {
  const question = words.replace(NUMBER, '')
  return question.length <= 8 && optionsIn(question) === YES_OR_NO
}

const NUMBER = /^[#＃]?\s?(\d{1,6})号?[\s，,：:]+/u

/** The villagers' group it is asked in, that of the whole before those of its parts. */
async function groupOf(scene: Scene, orgId: string): Promise<Room | undefined> {
  const { tx, village, room } = scene
  if (room?.kind === 'villagers') return room
  const rooms = await tx.rooms.ofVillage(village?.id ?? '', ['villagers'], partOf(scene, orgId))
  return rooms.find((one) => one.orgId === orgId) ?? rooms[0]
}

const partOf = ({ village }: Scene, orgId: string): readonly string[] => (orgId === village?.id ? [] : [orgId])

function within({ orgs }: Scene, orgId: string): readonly string[] {
  return [...orgs.all].filter((org) => orgs.isWithin(org.id, orgId)).map((org) => org.id)
}

function usualEnd(now: Date): Date {
  return after(startOfDay(plusDays(dayOf(now), USUAL_DAYS)), hours(UNTIL_HOUR))
}
