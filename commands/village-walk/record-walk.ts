import { dayOf, monthAndDay, yearMonthAndDay } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { Org } from '../../src/domain/org.ts'
import { may } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { dayBeen } from '../../src/speech/day-said.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { homeName, no } from '../common/phrases.ts'
import { fulfilAreas } from '../visit/areas.ts'
import { detailsOf, type Walked, walkedIn } from './details.ts'
import { recordWalkHears } from './hears.ts'
import { roundsOf } from './owed.ts'
import { fullPlace, readWalk } from './reading.ts'
import { EVERYWHERE, LEVEL_NAMES, WALKERS } from './rules.ts'
import { walk } from './workflow.ts'

const HOW = '请这样发：走村 那良屯 今天 水渠堵了'
/** Nobody goes round more of a township at once. */
const MOST_PLACES = 10
/** No more walks of one place on one day are looked through for the same. */
const SAME_DAY = 200

/** One walk counts for all that the place is part of: the 屯, its village, its township. */
export default defineCommand({
  id: 'record-walk',
  says: ['走村', '走村了', '走村记录', '记走村'],
  hears: recordWalkHears,
  summary: '走村了记一句：哪个屯、哪天、看到什么',
  roles: WALKERS,
  places: ['members', 'cadres', 'town', 'direct'],
  shownTo: ['townStaff', 'countyLeader', 'countySecretary', 'citySecretary', 'cadre'],
  args: { text: arg.text({ called: '哪个屯、哪天、看到什么' }) },
  form: { label: '记走村', begins: '记一次走村', tone: 'primary' },
  examples: [{ say: '走村 那良屯 今天 水渠堵了', replies: '转民情' }],
  async handle(scene, { text }) {
    const { actor, orgs, saidAt, now } = scene
    if (!actor) return {}
    const holdings = await holdingsOf(scene)
    const isAnywhere = holdings.some(({ role }) => EVERYWHERE.includes(role))
    const said = readWalk(text, saidAt, placesOf(scene, isAnywhere), orgs)
    if ('wrong' in said) {
      if (said.wrong === 'no-place') return refuse(`没看出是哪个屯、哪个村，要照花名册上的名字写。${HOW}`)
      const names = said.places.map((one) => fullPlace(one, orgs))
      return refuse(
        `有 ${names.length} 个${homeName(said.places[0] ?? null)}：${names.join('、')}。写上村名再发：走村 ${names[0]}`,
      )
    }
    if (said.places.length > MOST_PLACES) return refuse(`一次最多记 ${MOST_PLACES} 处，分几次发`)
    const heard = dayBeen(said.date, saidAt)
    if ('wrong' in heard && !(heard.wrong === 'long-ago' && heard.day)) {
      return refuse(
        heard.wrong === 'ahead'
          ? '那天还没到，去过了再记'
          : `是哪一天去的？写上日子再发一次，比如：走村 那良屯 11月20日`,
      )
    }
    const day = heard.day ?? dayOf(now)
    const barred = isAnywhere ? undefined : said.places.find(({ id }) => !may(scene.rolesIn(id), WALKERS))
    if (barred) return refuse(`${fullPlace(barred, orgs)}不归您走，要由那里的网格员、村干部或镇里来记`)
    const lines: string[] = []
    const noted: Matter[] = []
    for (const place of said.places) {
      const { line, matter } = await record(scene, place, { orgId: place.id, day, note: said.note })
      lines.push(line)
      if (matter.state === walk.start && said.note !== null) noted.push(matter)
    }
    const areas = await fulfilAreas(
      scene,
      said.places.map(({ id }) => id),
      day,
    )
    const far = (await roundsOf({ id: actor.personId, holdings }, scene)).map(
      ({ rule, window, places, been }) =>
        `${window.called}已走 ${been.size}/${places.length} 个${LEVEL_NAMES[rule.each]}`,
    )
    const next = noted.map(({ number }) => `看到的要有人管，发：转民情 ${number}`)
    return reply([...lines, ...areas, ...far, ...next].join('\n'))
  },
})

/** What may be named: the places of the township it is said in, or of which the speaker is; all, of who walks everywhere. */
function placesOf({ orgs, village, home }: Scene, isAnywhere: boolean): readonly Org[] {
  if (isAnywhere) return [...orgs.all].filter(({ vanished }) => !vanished)
  const from = village ?? home
  const top = from && (orgs.townshipOf(from.id)?.id ?? orgs.villageOf(from.id))
  return top ? [...orgs.all].filter(({ id, vanished }) => !vanished && orgs.isWithin(id, top)) : []
}

/** Written down once: the same person, place, day and words are the same walk. */
async function record(
  scene: Scene,
  place: Org,
  walked: Walked,
): Promise<{ readonly line: string; readonly matter: Matter }> {
  const { tx, actor, orgs, now } = scene
  const villageId = orgs.villageOf(place.id)
  const called = fullPlace(place, orgs)
  const when = walked.day === dayOf(now) ? '' : ` ${dayName(walked.day, dayOf(now))}`
  const filter = {
    villageId,
    kind: walk.kind,
    states: [walk.start],
    player: { personId: actor?.personId ?? '', part: 'walker' },
  }
  const before = await tx.matters.newest(filter, SAME_DAY)
  const same = before.find((one) => JSON.stringify(walkedIn(one)) === JSON.stringify(walked))
  if (same) return { line: `${no(same)} ${called}${when}走村已经记过了`, matter: same }
  const matter = await raise(scene, walk, {
    villageId,
    orgId: place.id,
    title: walked.note === null ? homeName(place) : `${homeName(place)}：${walked.note}`,
    details: detailsOf(walked),
    roomId: null,
    participants: actor ? [{ personId: actor.personId, name: actor.name, part: 'walker' }] : [],
    by: actor?.personId ?? null,
  })
  return { line: `${no(matter)} ${called}${when}走村记下了`, matter }
}

const dayName = (day: string, today: string): string =>
  day.slice(0, 4) === today.slice(0, 4) ? monthAndDay(day) : yearMonthAndDay(day)

/** All that the speaker holds, also beyond this village. */
export async function holdingsOf({ tx, actor }: Pick<Scene, 'tx' | 'actor'>) {
  return (await tx.people.byId(actor?.personId ?? ''))?.holdings ?? []
}
