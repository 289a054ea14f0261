import { alike } from '../../src/domain/alike.ts'
import { AT_WORK } from '../../src/domain/household-sight.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { FEW, moreOf } from '../../src/speech/few.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { homeName } from '../common/phrases.ts'
import { called, holding, itemsOf, type Numbered } from './items.ts'

/** So many are read out; of more it is said how many, and how to look for one. */
const LISTED = 24

/** 查准入清单, 准入事项有哪些 */
const LISTS = [
  ...waysToSay(['', '看', '查', '村里的'], ['准入清单', '准入事项']),
  ...waysToSay(['准入清单', '准入事项'], ['有哪些']),
]

/** 准入清单: what the township may ask of its villages, by number; with words only what holds them, and what it rests on. */
export default defineCommand({
  id: 'admission-list',
  says: ['准入清单', '准入事项', '看准入清单'],
  ways: [...LISTS, '准入事项清单', '准入目录', '准入清单有哪些事项'],
  hears: { countsBare: () => true },
  summary: '镇里能派给村里的事有哪些',
  onlyShows: true,
  roles: [...GRID_UP, 'townHead', 'supervisor'],
  places: ['town', ...AT_WORK],
  args: {
    text: arg.text({ optional: true, longest: 12, form: { apart: /^\p{Script=Han}{2,8}$/u }, called: '找哪一项' }),
  },
  examples: [
    { say: '准入清单', replies: '防汛' },
    { say: '准入清单 防汛', replies: '防汛' },
  ],
  async handle(scene, { text }) {
    const { tx, orgs, village } = scene
    const township = village && orgs.townshipOf(village.id)
    if (!township) return refuse('花名册里没有写上级是哪个乡镇，还没有准入清单')
    const items = await itemsOf(tx, township.id)
    if (text !== null) return reply(found(text, holding(text, items)))
    const lines = alike(items.slice(0, LISTED), ({ category }) => category).map(
      (group) => `${group[0].category}：${group.map(called).join('；')}`,
    )
    const more = moreOf(items.length - LISTED, '项', '找一项发：准入清单 防汛')
    return reply([`${homeName(township)}准入清单 ${items.length} 项：`, ...lines, ...more].join('\n'))
  },
})

function found(words: string, items: readonly Numbered[]): string {
  if (items.length === 0) return `准入清单里没有「${words}」。全部看发：准入清单`
  const lines = items.slice(0, FEW).map((one) => `${called(one)}${one.source && `（${one.source}）`}`)
  const more = moreOf(items.length - FEW, '项')
  return [...lines, ...more].join('\n')
}
