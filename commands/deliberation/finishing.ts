/** When what was settled is done, whoever raised it is asked how it was. */
import type { Matter } from '../../src/domain/matter.ts'
import { advance, isRefusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { brief, isItWell, isOwn, no } from '../common/phrases.ts'
import { toRequester, toSecretaries } from '../common/tells.ts'
import { tooPrivate } from '../decision/private-title.ts'
import { descendants } from '../decision/publishing.ts'
import { nextStep, whyNot } from './words.ts'
import { deliberation, moveForRating } from './workflow.ts'

/** 办 60: who does it is given a task then. */
export const act: Shared = async (scene, matter, { text: who }) => {
  const step = await move(scene, matter, 'act', { note: who })
  return isRefusal(step) ? refuse(whyNot(step, '网格员、村干部或书记来派')) : {}
}

/** 完成 60: done without a task, or before the last of them said so. */
export const finish: Shared = async (scene, matter, { text }) => {
  const isPrivate = await tooPrivate(scene.tx, matter, text)
  if (isPrivate) return refuse(`${no(matter)} ${isPrivate}`)
  const step = await move(scene, matter, 'finish', { note: text })
  if (isRefusal(step)) return refuse(whyNot(step, '网格员、村干部或书记来报'))
  const asked = doneWords(matter, text)
  if (isOwn(scene, matter)) return reply(asked)
  return reply(`说事 ${no(matter)} 办好了，去问说事的人满不满意`, ...toRequester(matter, asked))
}

/** A task of it is done: with the last of them so is the matter. */
export async function taskDone({ tx, now }: Scene, matter: Matter, task: Matter): Promise<readonly Tell[]> {
  const others = (await descendants(tx, matter, task.kind)).filter(({ id }) => id !== task.id)
  if (others.some(({ state }) => state === 'open')) return []
  const step = advance(deliberation, matter, 'finish', { actor: null, now, note: no(task) })
  if (isRefusal(step) || !(await tx.matters.apply(step))) return []
  return toRequester(matter, doneWords(matter, null))
}

function doneWords(matter: Matter, how: string | null): string {
  return `说事 ${no(matter)} 「${brief(matter.title, 30)}」办好了${how ? `：${brief(how, 40)}` : ''}\n${isItWell(matter)}`
}

/** 评单: a poor score has it talked over again, once, and the secretary hears of it. */
export const rate: Shared = async (scene, matter, { rating: said, text }) => {
  const rating = said ?? 4
  const made = moveForRating(matter, rating)
  const details = made === 'again' ? { reopened: true } : { rating }
  const step = await move(scene, matter, made, { note: text, details })
  if (isRefusal(step)) return refuse(whyNot(step, '说事的人来评'))
  if (made === 'rate') return reply(`谢谢您！说事 ${no(matter)} 评了 ${rating} 分，这件事办完了`)
  const why = text ? `：${brief(text, 40)}` : ''
  const told = `说事 ${no(matter)} 「${brief(matter.title, 30)}」没办好${why}，再议一次\n${nextStep({ ...matter, state: step.to })}`
  const { villageId } = matter
  return reply(
    `说事 ${no(matter)} 记下了，下次再议`,
    ...(await toSecretaries({ tx: scene.tx, villageId, except: scene.room?.id }, told)),
  )
}

/** 撤单 60. */
export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, '说事的人或书记来撤'))
  const told = `说事 ${no(matter)} 不议了${reason ? `：${brief(reason, 40)}` : ''}`
  return reply(told, ...(isOwn(scene, matter) ? [] : toRequester(matter, told)))
}
