import type { Matter } from '../../src/domain/matter.ts'
import { isRefusal } from '../../src/domain/workflow.ts'
import { asks, asksAbout } from '../../src/language/talk.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { isHardTied } from '../../src/speech/match/read/text.ts'
import type { Scene } from '../../src/speech/mechanism.ts'
import { merged, type Outcome, refuse, reply } from '../../src/speech/outcome.ts'
import { no } from '../common/phrases.ts'
import { choiceOf, isFigure } from './chosen.ts'
import { count } from './counting.ts'
import { choosesUnder, choosesUnquoted, isPutToAll } from './heard.ts'
import { listed, pollOf } from './tally.ts'
import { ownHousehold } from './voices.ts'
import { answeredWords, overWords } from './words.ts'
import { isOver } from './workflow.ts'

/** Of a poll that names nobody it is said in private; nothing that is kept or audited then tells whose word it was. */
export default defineCommand({
  id: 'answer-poll',
  says: ['表态', '我家表态'],
  hears: {
    opens: ({ rest }, { number }) => number !== undefined && !isHardTied(rest) && !asks(rest) && !asksAbout(rest),
  },
  chooses: choosesUnder,
  putToAll: { isIn: isPutToAll, answers: choosesUnquoted },
  everyday: true,
  unnamed: 'until-known',
  summary: '征求意见时替自家表态，每户一票',
  roles: 'anyone',
  places: 'anywhere',
  args: {
    matter: arg.matter({ of: 'poll', move: 'answer', options: true }),
    text: arg.text({
      longest: 60,
      called: '选哪一个',
      form: {
        apart: /^(?:我们?家?)?选?第?[1-9一二三四五六七八九][号个项]?[了吧]?$|^(?:不?同意|赞成|反对|支持)[了吧]?$/u,
        touching: /^第?[1-9][号个项]?$|^(?:不?同意|反对)[了吧]?$/u,
      },
    }),
  },
  examples: [{ say: '表态 60 1', replies: '#60' }],
  handle: answer,
})

async function answer(
  scene: Scene,
  { matter, text }: { readonly matter: Matter; readonly text: string },
): Promise<Outcome> {
  const outcome = await taken(scene, matter, text)
  return pollOf(matter).unnamed ? { ...outcome, unnamed: true } : outcome
}

async function taken(scene: Scene, matter: Matter, text: string): Promise<Outcome> {
  const poll = pollOf(matter)
  // Who answered what is known no more once an unnamed one is over.
  if (isOver(matter, scene.saidAt) || (poll.unnamed && matter.state !== 'open')) return refuse(overWords(matter))
  if (poll.unnamed && scene.place !== 'direct') {
    return refuse(`${no(matter)} 是不记名的，在群里说大家都看得到，没有算。请私聊我发：表态 ${matter.number} 1`)
  }
  const choice = choiceOf(poll.options, text)
  if (choice === null)
    return refuse(
      `${no(matter)} ${isFigure(text) ? '没有这一项' : '没看清您选哪一项'}，请从这几项里选一个数字：\n${listed(poll)}`,
    )
  const household = await ownHousehold(scene, matter)
  if (typeof household === 'string') return refuse(`${no(matter)} ${household}`)
  const before = await scene.tx.ballots.of(matter.id, household.id)
  const made = await count(scene, matter, 'answer', { household, choice, note: null })
  if (isRefusal(made)) return refuse(overWords(made.matter))
  return told(scene, made.matter, before !== null)
}

/** In a group many answers are one message: names, never choices. */
function told({ actor, place }: Scene, matter: Matter, isChanged: boolean): Outcome {
  if (place === 'direct') {
    return reply(`${answeredWords(matter, isChanged).replace('：{户}', '')}\n截止前想改，再发一次就行`)
  }
  return merged(`answer ${matter.id} ${isChanged}`, answeredWords(matter, isChanged), actor?.name ?? '')
}
