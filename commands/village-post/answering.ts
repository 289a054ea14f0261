/** 同意 and 不同意 to somebody who wants a post. */
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, names, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { whatToDo } from './take-post.ts'
import { whyNot } from './words.ts'

const WHOSE = '书记或上级来答复，自己申请的要别人同意'

export const approve: Shared = async (scene, matter) => {
  const step = await move(scene, matter, 'approve')
  if (isRefusal(step)) return refuse(whyNot(step, WHOSE))
  const who = names(matter, 'requester') || '村民'
  return reply(
    `${no(matter)} 同意了，${matter.title}由${who}来做`,
    ...toRequester(
      matter,
      `${who}，${no(matter)} 书记同意了，${matter.title}由您来做，谢谢您！${whatToDo(matter.details.does)}\n以后做不了就发：退岗 ${matter.number}`,
    ),
  )
}

export const reject: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'reject', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step, WHOSE))
  const who = names(matter, 'requester') || '村民'
  return reply(
    `${no(matter)} 没有同意${who}认${matter.title}`,
    ...toRequester(
      matter,
      `${who}，${no(matter)} ${matter.title}这次没有同意${aside(reason)}。谢谢您的心意，别的岗发「岗位」看看`,
    ),
  )
}
