/** 同意, 不同意, 完成 and 撤单 of a seal. */
import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply, type Tell } from '../../src/speech/outcome.ts'
import { aside, brief, isOwn, names, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { whyNot } from './words.ts'
import { FOR } from './workflow.ts'

const WHOSE = '别的村干部或书记来批，自己申请的自己不能批'

/** 证明 银行用（莫老四） */
export function what(matter: Matter): string {
  const who = names(matter, FOR)
  return `${brief(matter.title, 40)}${who ? `（${who}）` : ''}`
}

export const approve: Shared = async (scene, matter) => {
  const step = await move(scene, matter, 'approve')
  if (isRefusal(step)) return refuse(whyNot(step, WHOSE))
  const told = `用章 ${no(matter)} ${what(matter)}批了，可以盖。盖好了发：完成 ${matter.number}`
  return reply(told, ...toAsker(scene, matter, told))
}

export const reject: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'reject', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, WHOSE))
  const told = `用章 ${no(matter)} ${what(matter)}没有批${aside(reason)}，先不盖`
  return reply(told, ...toAsker(scene, matter, told))
}

export const finish: Shared = async (scene, matter, { text }) => {
  const step = await move(scene, matter, 'finish', { note: text })
  if (isRefusal(step)) return refuse(whyNot(step, '申请的人或村干部来报'))
  return reply(`用章 ${no(matter)} ${what(matter)}盖好了，记进台账了`)
}

export const cancel: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, '申请的人或书记来撤'))
  return reply(`用章 ${no(matter)} 撤了${aside(reason)}，不盖了`)
}

/** Whoever asked reads it in the group where both are, or alone. */
function toAsker(scene: Parameters<Shared>[0], matter: Matter, text: string): readonly Tell[] {
  if (isOwn(scene, matter) || (scene.room !== null && scene.room.id === matter.roomId)) return []
  return toRequester(matter, text).map((tell) => ({
    ...tell,
    openText: `用章 ${no(matter)} 有答复了，私聊我发：查 ${matter.number}`,
  }))
}
