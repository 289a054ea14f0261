import { type Matter, playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Scene, Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { aside, brief, no } from '../common/phrases.ts'
import { inCouncil, supervisorsOf } from './questions.ts'

/**
 * 满意 or 不满意 with an answer, by who asked. Whoever asked without a name is not told apart from others where others
 * listen, and the audit of what is said to a question holds nobody.
 */
export const rateAnswer: Shared = async (scene, matter, { rating, text }) => {
  return { ...(await rated(scene, matter, rating ?? 4, text)), unnamed: true }
}

async function rated(scene: Scene, matter: Matter, rating: number, text: string | null): Promise<Outcome> {
  const unnamed = matter.details.unnamed === true
  if (unnamed && scene.place !== 'direct') {
    return refuse(`${no(matter)} 是匿名提的。是您问的就私聊我发：不满意 #${matter.number} 原因`)
  }
  if (!(await isAsker(scene, matter, unnamed))) return refuse(`${no(matter)} 要由提问的人来说`)
  if (matter.state !== 'answered') return refuse(`${no(matter)} ${WHY[matter.state] ?? '现在不能这样办'}`)
  // A move of somebody who is not named is made by the program: the timeline then names nobody either.
  const step = await move(unnamed ? { ...scene, actor: null } : scene, matter, rating <= 2 ? 'dispute' : 'settle', {
    note: text,
  })
  if (isRefusal(step)) return refuse(`${no(matter)} 现在不能这样办，发「查 ${matter.number}」看看`)
  if (rating > 2) return reply(`谢谢！${no(matter)} 这件质询办完了`)
  const supervisors = await supervisorsOf(scene, matter.villageId)
  const people = supervisors.map((one) => one.id)
  const notice = `质询 ${no(matter)} 提问的人对答复不满意${aside(text)}：${brief(matter.title, 60)}\n请监督委员会答复：答复 ${matter.number} 内容`
  const { mentions, tells } = await inCouncil(scene, matter.villageId, people, notice)
  return { reply: { text: `${no(matter)} 转给监督委员会了，7 天内答复，这是最后的答复`, mentions }, tells }
}

async function isAsker({ tx, actor }: Scene, matter: Matter, unnamed: boolean): Promise<boolean> {
  if (!actor) return false
  if (unnamed) return (await tx.askers.of(matter.id)) === actor.personId
  return playing(matter, 'requester').some((one) => one.personId === actor.personId)
}

const WHY: Readonly<Record<string, string>> = {
  open: '还没有答复，答复了我告诉您',
  disputed: '已经转给监督委员会了',
  closed: '已经办完了',
}
