import { visibleFields } from '../../src/domain/household-sight.ts'
import { HOLDER, type Matter } from '../../src/domain/matter.ts'
import { redact } from '../../src/domain/redact.ts'
import { CADRE_UP, may } from '../../src/domain/roles.ts'
import { localTime } from '../../src/domain/time.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { MatterKind, Scene } from '../../src/speech/mechanism.ts'
import { noteReads } from '../../src/speech/note-reads.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import type { Happening, Kin } from '../../src/store/index.ts'
import { brief, names, no } from './phrases.ts'
import { notHere } from './told.ts'

const LISTED = 6

export default defineCommand({
  id: 'show',
  says: ['查'],
  exact: ['查'],
  quoted: ['查一下', '查下', '查查', '查询', '查看'],
  everyday: true,
  looksAt: true,
  summary: '查一件事办到哪了',
  onlyShows: true,
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'any' }),
  },
  examples: [{ say: '查 12', replies: '#12' }],
  async handle(scene, { matter }) {
    const { tx, now, place, registry } = scene
    const kind = registry.matter(matter.kind)
    if (!kind) return refuse(`${no(matter)} 这件事我还不认得，请找村干部看看`)
    if (
      kind.shownTo.who === 'parties' &&
      !takesPart(scene, matter) &&
      !may(scene.rolesIn(matter.villageId), CADRE_UP)
    ) {
      return refuse(`${no(matter)} 只有当事人和村干部能查`)
    }
    const elsewhere = notHere(scene, matter)
    if (elsewhere) return elsewhere
    if (kind.show) return kind.show(scene, matter)
    const headline = kind.headline?.(matter, scene) ?? `${no(matter)} ${kind.words.kind}：${brief(matter.title, 60)}`
    if (kind.timelineIn && !kind.timelineIn.includes(place)) return reply(headline)
    const happenings = await tx.matters.timeline(matter.id, now)
    const about = (await kind.about?.(matter, scene)) ?? ''
    return reply(
      [
        headline,
        about,
        await household(scene, matter),
        holders(kind, matter, about),
        ...happenings.slice(-LISTED).map((one) => line(kind, one)),
        ...(await thread(scene, matter)),
      ]
        .filter(Boolean)
        .join('\n'),
    )
  },
})

/** Who holds it, where how it stands has not said so. */
function holders({ words }: MatterKind, matter: Matter, about: string): string {
  const held = names(matter, HOLDER)
  return held && !about.includes(held) ? `${words.parts[HOLDER]}：${held}` : ''
}

function takesPart({ actor }: Scene, matter: Matter): boolean {
  return actor !== null && matter.participants.some((one) => one.personId === actor.personId)
}

/** The household it is about and what was said of it, as far as the speaker may see that here. */
async function household(scene: Scene, matter: Matter): Promise<string> {
  const home = await scene.tx.households.ofMatter(matter.id)
  if (!home) return ''
  const { number, head, address, orgId, liaisons } = home
  const viewer = {
    isLiaison: liaisons.some((one) => one.personId === scene.actor?.personId),
    roles: scene.rolesIn(orgId),
  }
  const said = typeof matter.details.text === 'string' ? `：${brief(matter.details.text, 60)}` : ''
  const seen = redact({ number, head, address, note: said }, visibleFields(viewer, scene.place))
  if (!seen.number) return ''
  noteReads(scene, 'show', [home])
  return [seen.number, seen.head, seen.address].filter(Boolean).join(' ') + (seen.note ?? '')
}

/** What it came of and what came of it: 数据一次采集. */
async function thread({ tx, registry }: Scene, matter: Matter): Promise<readonly string[]> {
  const { before, after } = await tx.threads.around(matter.id)
  const named = (kin: readonly Kin[]) =>
    kin
      .filter((one) => registry.matter(one.kind))
      .map((one) => [one.number === matter.number ? '' : no(one), registry.nameOf(one.kind)].filter(Boolean).join(' '))
      .join('、')
  return [named(before) && `来自 ${named(before)}`, named(after) && `转成 ${named(after)}`]
}

function line({ words }: MatterKind, { at, move, note }: Happening): string {
  return `${localTime(at)} ${words.moves[move] ?? move}${note ? `：${brief(note, 40)}` : ''}`
}
