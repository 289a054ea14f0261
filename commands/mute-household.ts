import { defineCommand } from '../src/command/define.ts'
import { readers } from '../src/command/readers/index.ts'
import { CADRE_UP } from '../src/domain/roles.ts'

export default defineCommand({
  id: 'mute-household',
  says: ['暂缓'],
  summary: '这户先不提醒',
  roles: CADRE_UP,
  places: ['members', 'cadres', 'direct'],
  args: {
    household: readers.household(),
    date: readers.date({ tense: 'future' }),
    reason: readers.text({ slot: 'reason', optional: true }),
  },
  examples: [{ say: '暂缓 蓝阿婆 至 12月20日 去广东带孙子', replies: '蓝阿婆' }],
})
