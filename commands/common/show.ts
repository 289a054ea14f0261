import type { Matter, MatterKind } from '../../src/domain/matter.ts'
import { mayBeTold, redact } from '../../src/domain/redact.ts'
import { CADRE_UP, may } from '../../src/domain/roles.ts'
import { localTime } from '../../src/domain/time.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { KIND_NAMES, moveName } from '../../src/speech/kinds.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { readers } from '../../src/speech/readers/index.ts'
import { refuse, reply, type Scene } from '../../src/speech/scene.ts'
import type { Happening, Kin } from '../../src/store/index.ts'
import { shown } from '../disclosure/board.ts'
import { brief, names, no, standing } from './phrases.ts'
import { checkInRoll, naming, taskRoll } from './rolls.ts'

const LISTED = 6

/** Anybody of the village may look at these. */
const PUBLIC: ReadonlySet<MatterKind> = new Set(['question'])

export default defineCommand({
  id: 'show',
  says: ['查'],
  quoted: ['查一下', '查下', '查查', '查询', '查看'],
  everyday: true,
  summary: '查一件事办到哪了',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: readers.matter({ of: 'any' }),
  },
  examples: [{ say: '查 12', replies: '#12' }],
  async handle(scene, { matter }) {
    const { tx, now, place, rolesIn } = scene
    if (matter.kind === 'disclosure') return shown(scene, matter)
    if (!PUBLIC.has(matter.kind) && !takesPart(scene, matter) && !may(rolesIn(matter.villageId), CADRE_UP)) {
      return refuse(`${no(matter)} 只有当事人和村干部能查`)
    }
    if (!mayBeTold(matter.kind, scene.place)) {
      return refuse(`${no(matter)} 是${KIND_NAMES[matter.kind]}，请到党员群、村干群或跟我的私聊里查`)
    }
    // A check-in's timeline would tell names and reasons; its roll knows who may hear them here.
    if (matter.kind === 'checkIn') return reply(checkInRoll(matter, place, now))
    if (matter.kind === 'task' && !naming(place)) return reply(taskRoll(matter, place, now))
    const happenings = await tx.matters.timeline(matter.id, now)
    const holders = names(matter, 'holder')
    return reply(
      [
        matter.kind === 'task'
          ? taskRoll(matter, place, now)
          : `${no(matter)} ${KIND_NAMES[matter.kind]}：${brief(matter.title, 60)}`,
        matter.kind === 'order' ? standing(matter) : '',
        await about(scene, matter),
        matter.kind === 'question' ? `${names(matter, 'requester') || '一位村民'}问` : '',
        holders && matter.state !== 'claimed'
          ? `${matter.kind === 'eventVisit' ? '联系人' : '接单人'}：${holders}`
          : '',
        ...happenings.slice(-LISTED).map((one) => line(matter.kind, one)),
        ...(await thread(scene, matter)),
      ]
        .filter(Boolean)
        .join('\n'),
    )
  },
})

function takesPart({ actor }: Scene, matter: Matter): boolean {
  return actor !== null && matter.participants.some((one) => one.personId === actor.personId)
}

/** The household it is about and what was said of it, as far as the speaker may see that here. */
async function about(scene: Scene, matter: Matter): Promise<string> {
  const household = await scene.tx.households.ofMatter(matter.id)
  if (!household) return ''
  const { number, head, address, orgId, liaisons } = household
  const viewer = {
    isLiaison: liaisons.some((one) => one.personId === scene.actor?.personId),
    roles: scene.rolesIn(orgId),
  }
  const said = typeof matter.details.text === 'string' ? `：${brief(matter.details.text, 60)}` : ''
  const seen = redact({ number, head, address, note: said }, viewer, scene.place)
  if (!seen.number) return ''
  noteReads(scene, 'show', [household])
  return [seen.number, seen.head, seen.address].filter(Boolean).join(' ') + (seen.note ?? '')
}

/** What it came of and what came of it: 数据一次采集. */
async function thread({ tx }: Scene, matter: Matter): Promise<readonly string[]> {
  const { before, after } = await tx.threads.around(matter.id)
  const named = (kin: readonly Kin[]) => kin.map((one) => `${no(one)} ${KIND_NAMES[one.kind]}`).join('、')
  return [before.length > 0 ? `来自 ${named(before)}` : '', after.length > 0 ? `转成 ${named(after)}` : '']
}

function line(kind: MatterKind, { at, move, note }: Happening): string {
  return `${localTime(at)} ${moveName(kind, move)}${note ? `：${brief(note, 40)}` : ''}`
}
