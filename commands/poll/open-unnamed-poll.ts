import { defineCommand } from '../../src/speech/define.ts'
import { open } from './opening.ts'
import { askingOpinions, pollHears, questionArgs } from './question-arg.ts'
import { ASKERS } from './workflow.ts'

/** Answered in private, and at the end nothing knows who answered what. */
export default defineCommand({
  id: 'open-unnamed-poll',
  says: ['不记名征求', '匿名征求', '发起不记名征求', ...askingOpinions.map((words) => `不记名${words}`)],
  wished: 'with-words',
  softened: true,
  hears: pollHears,
  ages: true,
  summary: '不记名征求各户意见，私聊表态',
  roles: ASKERS,
  places: ['villagers', 'cadres', 'members', 'direct'],
  args: questionArgs,
  seldom: true,
  form: { begins: '不记名征求各户意见' },
  examples: [{ say: '不记名征求 铺石子还是修水沟 到周日晚8点', replies: '不记名' }],
  handle: (scene, { text, date }) => open(scene, { question: text, date, unnamed: true }),
})
