import type { Matter } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import { normalize } from '../../src/language/fold.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { brief, no } from '../common/phrases.ts'
import { toSecretaries } from '../common/tells.ts'
import { disputedOf, heldOf } from '../merit-points/purses.ts'
import { openUntil } from '../points-list/publish.ts'
import { type Line, list, listingOf } from '../points-list/workflow.ts'
import { objectHears } from './hears.ts'
import { type Objected, objection } from './workflow.ts'

/** 异议 45 韦志强 没来清沟: that entry is held back until somebody else has looked. Said in private: nobody is named aloud. */
export default defineCommand({
  id: 'object-points',
  says: ['异议', '积分异议', '有异议', '提异议'],
  hears: objectHears,
  everyday: true,
  summary: '公示的积分哪一笔不对，提出来',
  roles: 'anyone',
  places: ['direct', 'members', 'cadres'],
  args: {
    matter: arg.matter({ of: 'pointsList', move: 'dispute' }),
    text: arg.text({ optional: true, longest: 120, called: '谁的哪一笔，为什么' }),
  },
  examples: [{ say: '异议 45 01-03 那天没来清沟', replies: '先不算' }],
  async handle(scene, { matter, text }) {
    if (matter.state !== 'open' || openUntil(matter) <= scene.saidAt)
      return refuse(`${no(matter)} 现在不在公示，提不了异议。有疑问可以发：质询 您的问题`)
    const names = await namesIn(scene, matter)
    const meant = text === null ? [] : linesMeant(text, listingOf(matter).lines, names)
    if (text === null || meant.length === 0) {
      return refuse(
        `请写明是谁的哪一笔、为什么，比如发：异议 ${matter.number} 姓名 没来清沟。名单发：积分公示 ${matter.number}`,
      )
    }
    return hold(scene, matter, { meant, text, names })
  },
})

async function namesIn({ tx }: Scene, matter: Matter): Promise<ReadonlyMap<string, string>> {
  return tx.pages.names([...new Set(listingOf(matter).lines.map(({ personId }) => personId))])
}

/** Those of whoever is named, or of whose household; of several, those whose item is named too. */
function linesMeant(text: string, lines: readonly Line[], names: ReadonlyMap<string, string>): readonly Line[] {
  const said = normalize(text)
  const isNamed = ({ personId, home }: Line) => {
    const name = names.get(personId) ?? ''
    return (name !== '' && said.includes(normalize(name))) || (home !== '' && said.includes(home))
  }
  const theirs = lines.filter((line) => line.state === 'held' && isNamed(line))
  const ofItem = theirs.filter(({ item }) => said.includes(normalize(item)))
  return ofItem.length > 0 ? ofItem : theirs
}

interface Meant {
  readonly meant: readonly Line[]
  readonly text: string
  readonly names: ReadonlyMap<string, string>
}

async function hold(scene: Scene, matter: Matter, { meant, text, names }: Meant): Promise<Outcome> {
  const { tx, now, actor, room } = scene
  if (!actor) return {}
  const { villageId } = matter
  const keys = new Set(meant.map(({ key }) => key))
  const lines = listingOf(matter).lines.map((line) => (keys.has(line.key) ? { ...line, state: 'disputed' } : line))
  const step = advance(list, matter, 'dispute', { actor: null, now, details: { lines } })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return refuse(`${no(matter)} 刚刚有变动，请再发一次`)
  const details: Objected = {
    listId: matter.id,
    keys: [...keys],
    subjects: [...new Set(meant.map((one) => one.personId))],
  }
  const raised = await raise(scene, objection, {
    villageId,
    orgId: villageId,
    parentId: matter.id,
    title: brief(text, 60),
    details: { ...details },
    roomId: room?.id ?? null,
    participants: [{ personId: actor.personId, name: actor.name, part: 'requester' }],
    by: actor.personId,
  })
  for (const { key, personId, points, item } of meant) {
    if (points <= 0) continue
    const entry = { villageId, from: heldOf(personId), to: disputedOf(personId), amount: points, what: item }
    await tx.purses.transfer({ ...entry, once: `dispute ${raised.id} ${key}`, matterId: raised.id, now })
  }
  const which = meant
    .map(({ personId, item, points }) => `${names.get(personId) || '村民'} ${item} ${points} 分`)
    .join('、')
  return reply(
    `${actor.name}，${no(raised)} 记下了，这 ${meant.length} 笔先不算，村里核实了告诉您\n不提了发：撤单 ${raised.number}`,
    ...(await toSecretaries(
      { tx, villageId },
      `积分异议 ${no(raised)}（${matter.title} ${no(matter)}）${which}：${brief(text, 40)}\n属实就发：同意 ${raised.number}；不属实发：不同意 ${raised.number} 原因`,
    )),
  )
}
