import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newEntries, readSolitaire, type Solitaire } from '../../src/language/solitaire.ts'
import { cpuMs } from '../support/cpu.ts'

const rows = readFileSync(new URL('../cases/solitaire.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as { id: string; text: string; note?: string; expect: Solitaire })

describe('cases/solitaire.jsonl', () => {
  it.each(rows.map((row) => [row.id, row.note ?? '', row] as const))('%s %s', (_id, _note, row) => {
    expect(readSolitaire(row.text)).toEqual(row.expect)
  })
})

/** What villagers send, of every make, written before the rules had seen it. */
describe('cases/calendar/solitaire.jsonl', () => {
  const more = readFileSync(new URL('../cases/calendar/solitaire.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; kind: string; text: string; expect: Solitaire | null })

  it.each(more.map((row) => [row.id, row.kind, row] as const))('%s %s', (_id, _kind, row) => {
    expect(readSolitaire(row.text)).toEqual(row.expect)
  })
})

const names = (text: string) => readSolitaire(text)?.entries.map(({ n, name, note }) => `${n}|${name}|${note}`)

describe('readSolitaire', () => {
  it.each([...'.．、)）,，。:：;；-_#'])('takes %s behind the number', (separator) => {
    expect(names(`#接龙\n修水塔\n\n1${separator}陆大勇\n２${separator} 覃有才 带焊机`)).toEqual([
      '1|陆大勇|',
      '2|覃有才|带焊机',
    ])
  })

  it.each(['例 张三 2份', '例如 张三', '例：张三 2份', '如：张三', '格式：姓名+人数'])(
    'drops the example %s',
    (example) => {
      expect(readSolitaire(`#接龙\n买橘子\n${example}\n\n1. 覃桂花 2箱`)).toEqual({
        title: '买橘子',
        entries: [{ n: 1, name: '覃桂花', note: '2箱' }],
      })
    },
  )

  it.each(['例会签到', '如有变动另行通知', '格式条款讲座'])('keeps the title %s', (title) => {
    expect(readSolitaire(`#接龙\n${title}\n\n1. 覃桂花`)?.title).toBe(title)
  })

  it('reads words before the header, and uses them where there is no title', () => {
    expect(readSolitaire('大家来\n#接龙\n修水塔\n\n1. 陆大勇')?.title).toBe('修水塔')
    expect(readSolitaire('修水塔 #接龍\n\n1. 陆大勇')?.title).toBe('修水塔')
  })

  it('lets an item span lines and leaves the tail', () => {
    expect(names('#接龙\n修水塔\n\n1. 陆大勇\n下午才有空\n8:30到\n2. 覃有才\n\n谢谢大家')).toEqual([
      '1|陆大勇|下午才有空\n8:30到',
      '2|覃有才|',
    ])
  })

  it('keeps a numbering that restarts within the list', () => {
    expect(names('#接龙\n修水塔\n\n1. 陆大勇\n2. 覃有才\n1. 农德昌')).toEqual(['1|陆大勇|', '2|覃有才|', '1|农德昌|'])
  })

  it('keeps numbered notices in the title', () => {
    const read = readSolitaire('#接龙\n注意\n1、带镰刀\n2、穿长袖\n7:30出发\n1、蓝建军\n2、陆春梅')
    expect(read?.title).toBe('注意\n1、带镰刀\n2、穿长袖\n7:30出发')
    expect(read?.entries.map((one) => one.name)).toEqual(['蓝建军', '陆春梅'])
  })

  it('splits names from notes', () => {
    expect(
      names('#接龙\n吃饭\n\n1. 🌻 阿芬 2人\n2. 覃桂花2人\n3. 韦-弄福屯\n4. @陆大勇 请假\n5. 莫五妹(带孙)'),
    ).toEqual(['1|🌻 阿芬|2人', '2|覃桂花|2人', '3|韦-弄福屯|', '4|陆大勇|请假', '5|莫五妹|带孙'])
  })

  it('reads 500 items', () => {
    const list = Array.from({ length: 500 }, (_, i) => `${i + 1}. 村民${i}号`).join('\n')
    expect(readSolitaire(`#接龙\n疫苗\n\n${list}`)?.entries).toHaveLength(500)
  })

  it.each(['接龙！买鸡蛋的往下写\n1. 阿芬 30个', '今天接龙了吗', '', '1. 张三'])('is null for %j', (text) => {
    expect(readSolitaire(text)).toBeNull()
  })

  it('reads a list nobody has joined yet', () => {
    expect(readSolitaire('#接龙\n修水塔\n\n1. ')).toEqual({ title: '修水塔', entries: [] })
    expect(readSolitaire('#接龙')).toEqual({ title: '', entries: [] })
  })

  it('never throws and stays quick', () => {
    const pieces = fc.constantFrom(
      '#接龙',
      '\n',
      '\r\n',
      '1.',
      '２、',
      ' ',
      '韦志强',
      '(',
      '）',
      '\ud83c',
      '例 ',
      '99',
      '：',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 80 }), (parts) => {
        readSolitaire(`#接龙${parts.join('')}`)
      }),
      { numRuns: 300 },
    )
    const spent = cpuMs(() => {
      readSolitaire(`#接龙\n${'1. 韦志强 '.repeat(20_000)}`)
      readSolitaire(`#接龙${'\n'.repeat(100_000)}`)
      readSolitaire(`#接龙\n\n${`1. 韦${' '.repeat(1_000)}强\n`.repeat(100)}`)
    })
    expect(spent).toBeLessThan(1_000)
  })
})

describe('newEntries', () => {
  const list = (...lines: string[]) => readSolitaire(`#接龙\n修水塔\n\n${lines.join('\n')}`) as Solitaire

  it('tells who joined', () => {
    expect(newEntries(null, list('1. 陆大勇')).added.map((one) => one.name)).toEqual(['陆大勇'])
    const changes = newEntries(list('1. 陆大勇'), list('1. 陆大勇', '2. 覃有才 带焊机'))
    expect(changes).toEqual({
      added: [{ n: 2, name: '覃有才', note: '带焊机' }],
      removed: [],
      changed: [],
      crossed: [],
    })
  })

  it('tells who left, whatever the new numbers', () => {
    const changes = newEntries(list('1. 陆大勇', '2. 覃有才', '3. 农德昌'), list('1. 陆大勇', '2. 农德昌'))
    expect(changes.removed.map((one) => one.name)).toEqual(['覃有才'])
    expect(changes.added).toEqual([])
  })

  it('tells a changed note', () => {
    const [change] = newEntries(list('1. 陆大勇', '2. 覃有才'), list('1. 陆大勇 请假', '2. 覃有才')).changed
    expect([change?.before.note, change?.after.note]).toEqual(['', '请假'])
  })

  it('takes nobody out when two join at once', () => {
    const changes = newEntries(list('1. 陆大勇', '2. 覃有才'), list('1. 陆大勇', '2. 农德昌'))
    expect(changes.added.map((one) => one.name)).toEqual(['农德昌'])
    expect(changes.removed).toEqual([])
    expect(changes.crossed.map((one) => one.name)).toEqual(['覃有才'])
  })

  it('counts a name that stands twice', () => {
    expect(newEntries(list('1. 韦少华'), list('1. 韦少华', '2. 韦少华')).added).toHaveLength(1)
    expect(newEntries(list('1. 韦少华', '2. 韦少华'), list('1. 韦少华')).removed).toHaveLength(1)
  })
})
