import { defineCommand } from '../../src/speech/define.ts'
import { open } from './opening.ts'
import { askingOpinions, pollHears, questionArgs } from './question-arg.ts'
import { ASKERS } from './workflow.ts'

export default defineCommand({
  id: 'open-poll',
  says: ['征求', '发起征求', ...askingOpinions],
  wished: 'with-words',
  softened: true,
  hears: pollHears,
  ages: true,
  summary: '征求各户意见，每户一票（不代替会议表决）',
  roles: ASKERS,
  places: ['villagers', 'cadres', 'members', 'direct'],
  args: questionArgs,
  form: { begins: '征求各户意见' },
  examples: [{ say: '征求 铺石子还是修水沟 到周日晚8点', replies: '每户一票' }],
  handle: (scene, { text, date }) => open(scene, { question: text, date, unnamed: false }),
})
