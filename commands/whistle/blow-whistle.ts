import { masked } from '../../src/domain/mask.ts'
import { GRID_UP } from '../../src/domain/roles.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { saidBefore } from '../../src/speech/said-before.ts'
import { brief, no } from '../common/phrases.ts'
import { callsHands } from '../muster/calling.ts'
import { askClass, blow, whereFrom } from './blowing.ts'
import { blowHears, partedClass } from './hears.ts'
import { standing } from './words.ts'
import { whistle } from './workflow.ts'

/** 吹哨: by those who run the village; 吹哨 党员 calls hands of its own. What cannot wait goes to the township's watch at once; all else is agreed to first. */
export default defineCommand({
  id: 'blow-whistle',
  says: ['吹哨', '吹急哨'],
  wished: 'with-words',
  hears: blowHears,
  splits: true,
  ages: true,
  summary: '村里解决不了的事，请镇里和部门来',
  roles: GRID_UP,
  places: ['cadres', 'members', 'villagers', 'volunteers', 'direct'],
  args: {
    text: arg.text({ longest: 300 }),
  },
  form: { begins: '吹哨', label: '吹哨', tone: 'primary' },
  examples: [
    { say: '吹哨 急 那良屯塌方堵路', replies: '急哨' },
    { say: '吹哨 事 水渠三家争水，村里协调不下', replies: '吹哨登记好了' },
  ],
  async handle(scene, { text }) {
    if (callsHands(text)) return { carryOn: { command: 'call-helpers', slots: { text } } }
    const from = whereFrom(scene)
    if ('instead' in from) return from.instead
    const { id, rest } = partedClass(/^\W*吹急哨/u.test(scene.words ?? '') ? `急 ${text}` : text)
    if (rest === '') return refuse('出了什么事？请这样发：吹哨 急 那良屯塌方堵路')
    const title = masked(rest)
    const before = await saidBefore(scene, whistle, title)
    if (before) return reply(`${no(before)} 刚才已经吹过了，不用再发：${brief(title, 40)}\n${standing(before)}`)
    return id === null ? askClass('blow-whistle', { text: title }) : blow(scene, from.township, id, { title })
  },
})
