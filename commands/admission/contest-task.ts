import { masked } from '../../src/domain/mask.ts'
import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { givenTo, groundOf } from '../../src/speech/given.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { nameList } from '../../src/speech/name-list.ts'
import { type Outcome, refuse } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import type { Person } from '../../src/store/index.ts'
import { aside, brief, entitled, homeName, no } from '../common/phrases.ts'
import { inWords } from './grounds.ts'
import { asksOf } from './hears.ts'
import { toEach } from './telling.ts'
import { howToDecide } from './words.ts'
import { ASKED, admission } from './workflow.ts'

/** 不在清单 80: a village's 书记 sends it back; until the township has decided, it is not due. */
export default defineCommand({
  id: 'contest-task',
  says: ['不在清单', '不在准入清单', '不属准入清单', '不属清单'],
  ways: ['不属于清单', '不属于准入清单'],
  hears: {
    opens: ({ rest, line }, { number }) => (number !== undefined || line.quotedNumbers.length === 1) && !asksOf(rest),
    countsBare: () => false,
  },
  summary: '镇里派的事不在准入清单，请镇党委书记定；定之前不算过期',
  roles: 'anyone',
  places: ['town', 'cadres', 'direct'],
  shownTo: ['secretary'],
  args: {
    matter: arg.matter({ of: 'any', said: true, ofAbove: true }),
    reason: arg.text({ slot: 'reason', optional: true, longest: 120 }),
  },
  examples: [
    { say: '不在清单 12', replies: '#12', after: { by: 'townStaff', say: '任务 @王建国 周五前 报送巡查情况' } },
  ],
  async handle(scene, { matter, reason }) {
    const { actor, rolesIn, registry, orgs } = scene
    if (!actor) return {}
    const from = registry.matter(matter.kind)?.fromAbove
    const villages = await givenTo(scene, registry, matter)
    if (!from || villages.length === 0) return refuse(`${no(matter)} 不是镇里派给村里的事，不用对准入清单`)
    const village = villages.find((one) => rolesIn(one.village.id).has('secretary'))?.village
    if (!village) return refuse(`${actor.name}，「不在清单」要由村书记来提`)
    // What their office is towards the village counts, wherever it is said.
    const asSecretary = { ...scene, actor: { ...actor, roles: rolesIn(village.id) } }
    const step = await move(asSecretary, matter, from.moves.rest, { note: note(reason, homeName(village), actor.name) })
    if (isRefusal(step)) return refuse(notNow(matter, from.moves.rest, scene))
    const heads = await headsOf(matter.villageId, scene)
    const raised = await raise(scene, admission, {
      ...{
        villageId: matter.villageId,
        orgId: matter.villageId,
        title: matter.title,
        parentId: matter.id,
        roomId: null,
      },
      details: {
        of: matter.id,
        since: scene.now.toISOString(),
        village: village.id,
        ...(reason && { reason: masked(reason) }),
      },
      participants: [
        { personId: actor.personId, name: actor.name, part: 'requester' },
        ...heads.people.map(({ id, name }) => ({ personId: id, name, part: ASKED })),
      ],
      by: actor.personId,
    })
    return answered(raised, matter, heads, {
      who: `${homeName(orgs.get(village.id) ?? null)}书记${actor.name}`,
      reason,
      scene,
    })
  },
})

const note = (reason: string | null, village: string, name: string): string =>
  `${village} ${name}${reason ? `：${brief(masked(reason), 80)}` : ''}`

function notNow(matter: Matter, rest: string, { registry }: Scene): string {
  const to = registry.matter(matter.kind)?.workflow.moves[rest]?.to
  return matter.state === to
    ? `${no(matter)} 已经报给镇里了，等镇里定，这段时间不算过期`
    : `${no(matter)} 已经办完了，不用再提`
}

/** What those are called who decide, in the order in which it is theirs: 党委书记, while there is none the head, else the staff. */
const HEADS = { secretary: '镇党委书记', townHead: '镇长', townStaff: '镇干部' } as const

interface Heads {
  readonly people: readonly Person[]
  /** 镇党委书记黄志远 */
  readonly called: string
}

async function headsOf(townshipId: string, { tx }: Scene): Promise<Heads> {
  for (const role of ['secretary', 'townHead', 'townStaff'] as const) {
    const people = await tx.people.holding([role], [townshipId])
    if (people.length > 0) return { people, called: `${HEADS[role]}${nameList(people.map(({ name }) => name))}` }
  }
  return { people: [], called: '镇里' }
}

interface Said {
  readonly who: string
  readonly reason: string | null
  readonly scene: Scene
}

function answered(raised: Matter, matter: Matter, { people, called }: Heads, { who, reason, scene }: Said): Outcome {
  const ground = groundOf(matter)
  const rests = ground ? `。派的时候说的是：${brief(inWords(ground), 40)}` : ''
  const { number } = raised
  const asked = `准入 ${no(raised)} ${who}说 ${entitled(matter, 40)}不在准入清单${aside(reason)}${rests}\n${howToDecide(raised)}`
  const open = `准入 ${no(raised)} 有件事等您定，私聊我发：查 ${number}`
  const givers = playing(matter, 'requester').flatMap(({ personId }) => personId ?? [])
  const others = givers.filter((id) => id !== scene.actor?.personId && !people.some((one) => one.id === id))
  const text = `${no(matter)} 先放下了，定之前不算过期。已报${called}定（${no(raised)}），定了我马上告诉您`
  return {
    reply: { text },
    tells: [
      ...people.map(({ id }) => ({ to: { person: id, roomId: null }, text: asked, openText: open })),
      ...toEach(
        others,
        `${entitled(matter, 30)}${who}说不在准入清单${aside(reason)}，已报${called}定，这段时间不算过期`,
      ),
    ],
  }
}
