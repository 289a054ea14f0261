import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import type { CommandId } from '../../src/speech/reading.ts'
import { brief } from '../common/phrases.ts'
import { card } from './card.ts'
import { sought } from './find.ts'
import { askedAbout, howToHears } from './hears.ts'
import type { Power } from './powers.ts'
import { listOf } from './village-powers.ts'

/** So many lines that may be meant are offered by number. */
const OFFERED = 9

/** 怎么办 宅基地: what to bring, whom to see, how many steps and days, where it is public, who watches. */
const howTo = defineCommand({
  id: 'how-to',
  says: ['怎么办', '怎么办理', '咋办', '办事指南', '权力清单'],
  hears: howToHears,
  asked: askedAbout,
  everyday: true,
  summary: '一件事怎么办：带什么、找谁、几步几天',
  onlyShows: true,
  roles: 'anyone',
  forStrangers: 'in-groups',
  places: 'anywhere',
  args: { text: arg.text({ optional: true, longest: 40, question: true, called: '办什么事' }) },
  examples: [
    { say: '怎么办 宅基地', replies: '宅基地审批' },
    { say: '怎么办 低保', replies: '公示 7 天' },
  ],
  handle: (scene, { text }) => tellHow(scene, text),
})
export default howTo

/** What people are told who ask how something is done. */
export async function tellHow(scene: Scene, text: string | null): Promise<Outcome> {
  const { tx, village } = scene
  if (!village) return refuse('请到村里的群里问，我才知道是哪个村的')
  const { powers } = await listOf(tx, village.id)
  const categories = [...new Set(powers.map(({ category }) => category))]
  if (text === null)
    return reply(
      `想办什么事？后面写上就行，比如：怎么办 ${powers[0]?.title}\n清单有 ${powers.length} 项：${categories.join('、')}\n看一类发：怎么办 ${categories[0]}`,
    )
  const ofCategory = categories.includes(text) ? powers.filter(({ category }) => category === text) : []
  const found = ofCategory.length > 0 ? ofCategory : sought(text, powers)
  const [only, second] = found
  if (!only) return reply(await nothingFound(scene, text, categories))
  return second ? whichOne(found, { id: howTo.id, said: () => '' }) : reply(await card(scene, only))
}

/** Asks which line is meant; a bare number answers. */
export function whichOne(
  found: readonly Power[],
  { id, said }: { readonly id: CommandId; readonly said: (power: Power) => string },
): Outcome {
  const some = found.slice(0, OFFERED)
  const more = found.length > OFFERED ? `（还有 ${found.length - OFFERED} 项，写细一点再问）` : ''
  const choices = some.map((power) => ({ text: [power.title, said(power)].filter(Boolean).join(' ') }))
  return {
    reply: { text: `是哪一件？回数字就行：${some.map(({ title }, at) => `${at + 1} ${title}`).join('、')}${more}` },
    ask: { kind: 'choose', reading: { command: id, slots: {}, choices }, options: some.map((_, at) => at + 1) },
    outcome: 'asked',
  }
}

export async function nothingFound({ tx, village }: Scene, said: string, categories: readonly string[]) {
  const office = await tx.people.holding(['cadre', 'secretary'], [village?.id ?? ''])
  const names = office.slice(0, 2).map(({ name }) => name)
  const whom = names.length > 0 ? `可以问村干部${names.join('、')}` : '可以到村委会问一问'
  return `清单里没有「${brief(said, 12)}」，换个说法再问，或者${whom}\n看有哪些事发：怎么办 ${categories[0]}`
}
