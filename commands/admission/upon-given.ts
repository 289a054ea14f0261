import { dayOf } from '../../src/domain/day.ts'
import type { Matter } from '../../src/domain/matter.ts'
import { playing } from '../../src/domain/matter.ts'
import { groundOf } from '../../src/speech/given.ts'
import type { UponGiven } from '../../src/speech/mechanism-parts.ts'
import type { Mechanism, Scene } from '../../src/speech/mechanism.ts'
import { no } from '../common/phrases.ts'
import { called, itemsOf, likelyItem } from './items.ts'
import { earlier, reportedBy } from './repeats.ts'
import { OFFER } from './use-reported.ts'

/** Whoever gives something is asked once what it rests on; who reported it before is offered what they said. */
export const uponGiven: NonNullable<Mechanism['uponGiven']> = async (stage, matter) => {
  const before = await earlier(stage, stage.registry, matter)
  const grounded = before.find((one) => groundOf(one) !== null)
  const line = offer(matter, before, stage)
  const asks = grounded ? null : await question(matter, stage)
  return { ...(line && { line }), ...(asks && { asks }) }
}

/** 这项 9 月已报过（#44），直接用吗？回「用」 */
function offer(matter: Matter, before: readonly Matter[], { registry }: Pick<Scene, 'registry'>): string | null {
  const part = registry.matter(matter.kind)?.fromAbove?.part ?? ''
  const people = playing(matter, part).flatMap(({ personId }) => personId ?? [])
  const last = before.find((one) => people.some((id) => reportedBy(one, id, registry) !== null))
  if (!last) return null
  const month = Number(dayOf(last.createdAt).slice(5, 7))
  return `这项 ${month} 月已报过（#${last.number}），${OFFER}？回「用」`
}

async function question(matter: Matter, { tx, registry }: Pick<Scene, 'tx' | 'registry'>): Promise<UponGiven['asks']> {
  const giver = playing(matter, registry.matter(matter.kind)?.fromAbove?.giver ?? '')[0]?.personId
  if (!giver) return
  const items = await itemsOf(tx, matter.villageId)
  const likely = likelyItem(matter.title, items)
  const guess = likely ? `像是：${called(likely)}。` : ''
  const text = `${no(matter)} 属准入清单哪一项？${guess}回序号，或发：清单外 ${matter.number} 文号 经费。看清单发：准入清单`
  return {
    to: { person: giver, roomId: matter.roomId },
    text,
    ask: {
      kind: 'choose',
      reading: {
        command: 'admit',
        slots: { number: matter.number },
        choices: items.map(({ number }) => ({ text: String(number) })),
      },
      options: items.map(({ number }) => number),
    },
  }
}
