import { isRefusal } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import type { Shared } from '../../src/speech/mechanism.ts'
import { move } from '../../src/speech/move.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { entitled, isOwn, no } from '../common/phrases.ts'
import { toRequester } from '../common/tells.ts'
import { whyNot } from './words.ts'

/** 完成 12 of a pledge says the same. */
export const keep: Shared = async (scene, matter, { text: note }) => {
  const step = await move(scene, matter, 'finish', { note })
  if (isRefusal(step)) return refuse(whyNot(step))
  return reply(`${scene.actor?.name ?? ''}，${entitled(matter)}您做到了，谢谢您为村里出力！`)
}

/** 撤单 12 of a pledge: nobody is asked why. */
export const takeBack: Shared = async (scene, matter, { reason }) => {
  const step = await move(scene, matter, 'cancel', { note: reason })
  if (isRefusal(step)) return refuse(whyNot(step))
  const text = `${no(matter)} 的承诺收回了，没关系，谢谢您的心意`
  return isOwn(scene, matter) ? reply(text) : reply(`${no(matter)} 的承诺收回了`, ...toRequester(matter, text))
}

export default defineCommand({
  id: 'keep-pledge',
  says: ['践诺'],
  summary: '承诺的事做到了，报一声',
  roles: 'anyone',
  places: 'anywhere',
  shownTo: ['member', 'volunteer', 'gridWorker'],
  args: {
    matter: arg.matter({ of: 'pledge', move: 'finish', own: true }),
    text: arg.text({ optional: true, report: true }),
  },
  form: { label: '做到了', tone: 'primary' },
  examples: [
    {
      say: '践诺 1 三户都收完了',
      after: { by: 'member', say: '承诺 帮三户老人收稻谷 月底前' },
      replies: '谢谢',
    },
  ],
  handle: async (scene, { matter, text }) => keep(scene, matter, { text, reason: null, rating: null }),
})
