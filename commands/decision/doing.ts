/** What is done of a decision, in tasks that descend from it, and how whoever raised it says that was. */
import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { MatterKind, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { brief, no } from '../common/phrases.ts'
import { toRequester, toSecretaries } from '../common/tells.ts'
import { nextStep } from './next-step.ts'
import type { Procedure } from './procedure.ts'
import { descendants } from './publishing.ts'
import { whyNot } from './recording.ts'

/** 办 60 @韦志强 月底: who does it is given a task then. */
export const acts = (procedure: Procedure): Shared => {
  return async (scene, matter, { text: who }) => {
    const made = await move(scene, matter, 'act', { note: who })
    return isRefusal(made) ? refuse(await whyNot(scene, made, procedure)) : {}
  }
}

/** With the last of its tasks whoever raised it hears that its step may be taken: what came of them a person tells. */
export const taskDone = (procedure: Procedure): NonNullable<MatterKind['descendantDone']> => {
  return async ({ tx }, matter, task) => {
    const others = (await descendants(tx, matter, task.kind)).filter(({ id }) => id !== task.id)
    if (others.some(({ state }) => state === 'open')) return []
    const next = nextStep(procedure, matter)
    return next === '' ? [] : toRequester(matter, `${no(matter)} 「${brief(matter.title, 30)}」派的事都办好了。${next}`)
  }
}

/** 评单 60 5: it is over with that; the secretary hears of a poor score. */
export const rates = (procedure: Procedure): Shared => {
  return async (scene, matter, { rating: said, text }) => {
    const rating = said ?? 4
    const note = [`${rating} 分`, text].filter(Boolean).join('，')
    const made = await move(scene, matter, 'rate', { note, details: { rating } })
    if (isRefusal(made)) {
      const isOthers = made.refused === 'not-allowed'
      return refuse(isOthers ? `${no(matter)} 要由提出的人来评` : await whyNot(scene, made, procedure))
    }
    const poor =
      rating <= 2 ? await toSecretaries({ tx: scene.tx, villageId: matter.villageId }, poorWords(matter, note)) : []
    return reply(`谢谢您！${no(matter)} 评了 ${rating} 分，${procedure.ended}`, ...poor)
  }
}

const poorWords = (matter: Matter, note: string): string =>
  `${no(matter)} 「${brief(matter.title, 30)}」提出的人评了 ${brief(note, 40)}，请看看差在哪里：查 ${matter.number}`
