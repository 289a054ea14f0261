import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { available, helpLines, MORE, usage } from '../../src/speech/help.ts'
import { refuse, reply } from '../../src/speech/outcome.ts'
import { suggested } from '../../src/speech/suggested.ts'

export default defineCommand({
  id: 'help',
  says: ['帮助'],
  mistaken: ['绑助', '帮煮', '帮主', '帮住'],
  questions: [
    '你会做什么',
    '你能帮我做什么',
    '你有什么用',
    '怎么用你',
    '教我怎么用',
    '有什么功能',
    '我不会用怎么办',
    '你能干些什么',
  ],
  // 帮助点单，我老人家没会用: why it is asked changes nothing.
  hears: { leaves: (rest, gap) => gap !== 'none' && /[不没]会|不懂|不晓|不知|忘|第一次|头一次|怎[么样]/u.test(rest) },
  summary: '我能做什么',
  onlyShows: true,
  roles: 'anyone',
  forStrangers: true,
  places: 'anywhere',
  shownTo: 'nobody',
  args: {
    topic: arg.topic({ optional: true }),
  },
  examples: [
    { say: '帮助', replies: '帮助 更多' },
    { say: '帮助 接单', replies: '接单' },
  ],
  async handle(scene, { topic }) {
    const { actor, place, registry } = scene
    const commands = registry.live
    if (topic === null) {
      const lines = await suggested(scene, LINES)
      return reply(['在这里您可以发：', ...lines, `还有别的，发：帮助 ${MORE}`].join('\n'))
    }
    if (topic === MORE)
      return reply(['还可以发：', ...helpLines(commands, actor, place), '想细看，发：帮助 点单'].join('\n'))
    const command = commands.find((one) => one.says.includes(topic) || one.says.some((word) => word.startsWith(topic)))
    if (!command) return refuse(`没有「${topic}」这个用法，发「帮助」看看能做什么`)
    const elsewhere = available(command, actor, place) ? '' : '\n（在这里您还用不上它）'
    return reply(`${command.says[0]}：${usage(command)}${elsewhere}`)
  },
})

/** More does not fit a phone in large letters. */
const LINES = 6
