import type { Matter } from '../../src/domain/matter.ts'
import { playing } from '../../src/domain/matter.ts'
import type { Random } from '../../src/domain/ports.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { reply } from '../../src/speech/outcome.ts'
import type { Household } from '../../src/store/index.ts'
import { no } from '../common/phrases.ts'
import { type Poll, pollOf } from './tally.ts'
import { words } from './words.ts'
import type { OwnState } from './workflow.ts'

/** So many households are asked whether what stands there is what they said. */
const CHECKED = 5

/** 抽查: 监督员 looks whether what was counted is what households said. While it is open nobody learns what they chose. */
export default defineCommand({
  id: 'check-answers',
  says: ['抽查'],
  hears: { countsBare: () => false },
  summary: '随机抽五户，核对表态记得对不对',
  roles: ['supervisor'],
  places: ['cadres', 'direct'],
  args: { matter: arg.matter({ of: 'poll', said: true }) },
  examples: [{ say: '抽查 60', replies: '#60' }],
  async handle(scene, { matter }) {
    const heard = playing(matter, 'voice')
    if (heard.length === 0) return reply(`${no(matter)} 还没有户表态，等有户表态了再抽`)
    const numbers = sample(heard, CHECKED, scene.random)
    const homes = await scene.tx.households.numbered(
      numbers.map(({ name }) => name),
      [matter.villageId],
    )
    noteReads(scene, 'check-answers', homes)
    const chosen = await choicesOf(scene, matter, homes)
    const lines = homes.map((home) => {
      const how = words.own[numbers.find(({ name }) => name === home.number)?.state as OwnState] ?? ''
      return [home.number, home.head, how, chosen.get(home.id)].filter(Boolean).join(' ')
    })
    const what = chosen.size > 0 ? '问问是不是这样选的' : '问问有没有表过态'
    return reply([`${no(matter)} 随机抽了 ${lines.length} 户，${what}：`, ...lines].join('\n'))
  },
})

/** What they chose, once it is over and where names are given. */
async function choicesOf(
  { tx }: Scene,
  matter: Matter,
  homes: readonly Household[],
): Promise<ReadonlyMap<string, string>> {
  const poll: Poll = pollOf(matter)
  if (poll.unnamed || matter.state !== 'closed') return new Map()
  const ids = homes.map(({ id }) => id)
  const cast = await tx.ballots.ofHouseholds(matter.id, ids)
  return new Map(cast.map(({ householdId, choice }) => [householdId, `「${poll.options[choice - 1] ?? ''}」`]))
}

/** So many of them at random, none twice. */
function sample<T>(all: readonly T[], most: number, random: Random): readonly T[] {
  const left = [...all]
  const taken: T[] = []
  while (taken.length < most && left.length > 0) {
    taken.push(...left.splice(Math.floor(random.fraction() * left.length), 1))
  }
  return taken
}
