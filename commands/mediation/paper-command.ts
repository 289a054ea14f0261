/** 协议书 61: each paper by its name, to whoever may read of the parties, and to nobody else in the group. */
import { asks } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { replyWithDocument } from '../../src/speech/drawn.ts'
import type { Command } from '../../src/speech/mechanism.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { no } from '../common/phrases.ts'
import { MEDIATORS, PLACES } from './by.ts'
import { papers } from './papers.ts'
import { mediatorOf } from './words.ts'

/** What somebody says before there is a dispute, and before its sides have agreed. */
export const REGISTERED = '纠纷 蓝家莫家争地界 邻里'
export const AGREED = `${REGISTERED}\n愿调 1\n达成 1 莫家退半米`

interface About {
  readonly id: string
  readonly name: string
  /** What else people call it. */
  readonly also?: readonly string[]
  readonly summary: string
  /** What has to be said before its example. */
  readonly before: string
}

/** The command that prints one of the papers. */
export function paperCommand({ id, name, also = [], summary, before }: About): Command {
  return defineCommand({
    id,
    says: [name, `打印${name}`],
    ways: [`打印一下${name}`, ...waysToSay(['', '打印'], also)],
    hears: { opens: ({ rest }, { number }) => number !== undefined && !asks(rest) },
    everyday: true,
    summary,
    roles: MEDIATORS,
    places: PLACES,
    onlyInWeChat: true,
    args: { matter: arg.matter({ of: 'mediation', said: true }) },
    examples: [{ after: { by: 'secretary', say: before }, say: `${name} 1`, replies: '签' }],
    async handle(scene, { matter }) {
      const paper = papers[name]
      const { actor, place, rolesIn } = scene
      if (paper?.mayHave?.(matter, actor?.personId ?? null, rolesIn(matter.villageId)) !== true)
        return refuse(`${no(matter)} 的${name}只给调解员${mediatorOf(matter)}、书记和镇里`)
      const missing = paper.missing?.(matter)
      if (missing) return refuse(`${no(matter)} ${missing}`)
      const where = place === 'direct' ? '在下面' : '私聊发您了'
      return replyWithDocument(scene, matter, name, `${no(matter)} 的${name}${where}，打印了请双方签名`, true)
    },
  })
}
