/** 转哨: what the village cannot settle itself goes on as a whistle, in one thread under one number. */
import { masked } from '../../src/domain/mask.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal, type Refusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { refuse } from '../../src/speech/outcome.ts'
import { refer, toldOfReferral } from '../common/referring.ts'
import { askClass, blow, whereFrom } from './blowing.ts'
import { partedClass } from './hears.ts'

/**
 * What 转哨 does to a kind of matter that has a `referral`: it waits, and a whistle has its number.
 * @param whyNot why it cannot be left from where it stands, in that kind's words
 * @param bars why its words may not be passed on to township and departments; null when they may
 */
export function goOnAsWhistle(
  whyNot: (refusal: Refusal) => string,
  bars: (scene: Scene, matter: Matter, title: string) => Promise<string | null> = async () => null,
): Shared {
  return async (scene, matter, { text }) => {
    const from = whereFrom(scene)
    if ('instead' in from) return from.instead
    const { id, rest } = partedClass(text ?? '')
    const title = masked(rest || matter.title)
    const barred = await bars(scene, matter, title)
    if (barred !== null) return refuse(barred)
    const isOpen = scene.registry.matter(matter.kind)?.workflow.moves.refer?.from.includes(matter.state)
    if (id === null && isOpen) return askClass('to-whistle', { number: matter.number, ...(rest && { text: rest }) })
    const step = await refer(scene, matter)
    if (isRefusal(step)) return refuse(whyNot(step))
    const told = await toldOfReferral(scene, matter)
    const blown = await blow(scene, from.township, id ?? 'affair', { title, before: matter })
    return { ...blown, tells: [...(blown.tells ?? []), ...told] }
  }
}
