import { describe, expect, test } from 'vitest'
import { createUnderstanding, type Understood } from '../../src/speech/understand.ts'
import { registry } from '../support/registry.ts'

const NOW = new Date('2026-11-22T15:00:00+08:00')
const understand = createUnderstanding(registry, ['连心小助手'])

function heard(text: string): Understood {
  const mentions = [...text.matchAll(/@([^@\s，]+)/gu)].map((match) => match[1] ?? '')
  return understand(text, { room: '党员群', mentions, open: null }, NOW)
}

/** Every example of every command that means the same wherever it is said, and is said on one line. */
const EXAMPLES = registry.live.flatMap(({ id, examples }) =>
  examples.flatMap(({ say, quoting }) =>
    quoting === undefined && !say.includes('\n') && heard(say).command === id ? [say] : [],
  ),
)
/** Each with another one below it. */
const PAIRS = EXAMPLES.map((one, at) => [one, EXAMPLES[(at * 7 + 3) % EXAMPLES.length]!] as const)

/** What is published is taken to its last line, and shown before it is said. */
const isPublished = (one: string): boolean => one.startsWith('公开 ')

describe('a command a line, whichever they are: each is done or asked about, and none is lost in another', () => {
  /** How many may be left alone for what leads to them. The figures may only become smaller. */
  const LED: readonly (readonly [head: string, left: number])[] = [
    ['', 0],
    ['书记好，两件事\n', 1],
    ['在路上，一起报。\n', 2],
    ['报告书记：\n', 4],
    ['今天的事：\n', 6],
    ['覃小芳11月22日情况：\n', 5],
  ]
  test.each(LED)('behind %j', (head, left) => {
    const silent: string[] = []
    const wrong = PAIRS.filter(([one, other]) => {
      const { then = [], ...first } = heard(`${head}${one}\n${other}`) as Exclude<Understood, { command: null }>
      if ((first.command as string | null) === null) silent.push(`${one} / ${other}`)
      else if (!first.confirm && !isPublished(one)) return !same([first, ...then], [heard(one), heard(other)])
      return false
    })
    expect(wrong).toEqual([])
    expect(silent.length, silent.join('\n')).toBeLessThanOrEqual(left)
  })

  /** How many are taken for words of the one before. The figures may only become smaller. */
  const PARTED: readonly (readonly [joint: string, taken: number])[] = [
    ['。', 7],
    ['；', 7],
    ['，还有', 10],
    ['。另外，', 8],
  ]
  test.each(PARTED)('parted by %j', (joint, taken) => {
    const wrong = PAIRS.filter(([one, other]) => {
      const { then = [], ...first } = heard(`${one}${joint}${other}`) as Exclude<Understood, { command: null }>
      return !first.confirm && !isPublished(one) && !same([first, ...then], [heard(one), heard(other)])
    })
    expect(wrong.length, wrong.map((pair) => pair.join(' / ')).join('\n')).toBeLessThanOrEqual(taken)
  })

  test.each(['请大家发：\n', '群里统一回：\n', '@所有人 照这个格式：\n', '要帮忙的以后就这样写\n'])(
    'behind %j it is said for others, all of it',
    (head) => {
      const done = PAIRS.map(([one, other]) => `${head}${one}\n${other}`).filter((text) => heard(text).command !== null)
      expect(done).toEqual([])
    },
  )
})

/** Each says what it says alone; of a list that was asked for, no more than its name is looked at. */
function same(given: readonly Understood[], meant: readonly Understood[]): boolean {
  return JSON.stringify(given) === JSON.stringify(meant)
}

test('收到 in front of a command says that it was heard, and is none of its own', () => {
  const task = heard('任务 @李秀英 下周三上午10点 开网格会')
  expect(task).toMatchObject({ command: 'assign-task', people: ['李秀英'] })
  expect(heard('收到，任务 @李秀英 下周三上午10点 开网格会')).toEqual(task)
})
