import { playing } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { aside, isOwn, no } from '../common/phrases.ts'
import { toPeople, toRequester, toSecretaries } from '../common/tells.ts'
import { words } from './words.ts'

/** 完成: whoever was alarmed hears that it is over. */
export const finish: Shared = async (scene, matter, { text: note }) => {
  const step = await move(scene, matter, 'finish', { note })
  if (isRefusal(step)) {
    const { state } = step.matter
    const stands = words.states[state as keyof typeof words.states]
    return refuse(
      step.refused === 'not-allowed'
        ? `${no(matter)} 要由求救的人、收到通知的人或村干部来说`
        : `${no(matter)} ${stands}`,
    )
  }
  const over = `${no(matter)} 平安了${aside(note)}，${scene.actor?.name ?? ''}报的`
  const alerted = playing(matter, 'alerted').flatMap(({ personId }) => personId ?? [])
  const others = alerted.filter((id) => id !== scene.actor?.personId)
  return reply(
    `${no(matter)} 平安就好，辛苦您！`,
    ...(await toPeople(scene, others, over, { discreet: true })),
    ...(await toSecretaries({ tx: scene.tx, villageId: matter.villageId, except: scene.room?.id }, over)),
    ...(isOwn(scene, matter) ? [] : toRequester(matter, `${no(matter)} ${scene.actor?.name}说平安了${aside(note)}`)),
  )
}
