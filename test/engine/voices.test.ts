import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Transcriber, Transcript } from '../../src/engine/ports.ts'
import { DEMO } from '../support/demo.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'
import { registry } from '../support/registry.ts'

/** The transcriber of these tests takes the bytes for the words; a test may make it slow or say something else. */
let hears: (words: string, signal: AbortSignal) => Promise<Transcript>
const plainly = async (text: string): Promise<Transcript> =>
  text === '' ? { kind: 'nothing' } : { kind: 'heard', text }
const transcriber: Transcriber = {
  transcribe: (sound, signal) => hears(Buffer.from(sound).toString('utf8'), signal),
  lastFailure: () => null,
}

let village: InProcess
beforeAll(async () => {
  hears = plainly
  village = await startInProcess('village', '2026-11-23T01:00:00Z', undefined, { transcriber })
})
beforeEach(() => {
  hears = plainly
  village.clock.advance(11 * 60_000)
})
afterEach(() => expect(village.log.filter(({ level }) => level === 'error')).toEqual([]))
afterAll(() => village.close())

const bytes = (words: string) => Buffer.from(words, 'utf8')
/** Says something aloud, in private unless a group is named, and returns what the bot then said anywhere. */
const aloud = (who: string, words: string, room?: string) =>
  village.heardFrom(async () => village.sendVoice({ who, bytes: bytes(words), ...(room && { room }) }))
const typed = async (who: string, text: string) => (await village.answers(`DM:${who}`, who, text)).join('\n')
const matters = () => village.store.client.matter.count()

describe('in private', () => {
  it('what acts is asked first, and done once it was heard right, by voice or typed', async () => {
    const before = await matters()
    expect(await aloud('莫老四', '点单 厨房漏水。')).toEqual([
      'DM:莫老四 听到：点单 厨房漏水。对就回「对」，不对就再说一遍',
    ])
    expect(await matters()).toBe(before)
    expect((await aloud('莫老四', '对。')).join('\n')).toContain('登记好了：厨房漏水')
    expect(await matters()).toBe(before + 1)
    await aloud('莫老四', '点单 灶台坏了')
    expect(await typed('莫老四', '对')).toContain('登记好了：灶台坏了')
    expect(await matters()).toBe(before + 2)
  })

  it('wrong words are refused and said again', async () => {
    const before = await matters()
    await aloud('莫老四', '点单 出房楼水')
    expect(await aloud('莫老四', '不对')).toEqual(['DM:莫老四 好的，没有办。请再说一遍，或者打字'])
    expect(await typed('莫老四', '对')).not.toContain('登记好了')
    await aloud('莫老四', '点单 出房楼水')
    expect(await aloud('莫老四', '点单 厨房没水')).toEqual([
      'DM:莫老四 听到：点单 厨房没水。对就回「对」，不对就再说一遍\n（前面听到的那句没有办）',
    ])
    expect(await matters()).toBe(before)
    expect(await typed('莫老四', '对')).toContain('登记好了：厨房没水')
  })

  it('what only looks is answered at once, with what was heard', async () => {
    for (const words of ['我的单', '怎么办 宅基地', '帮助']) {
      const [answer] = await aloud('莫老四', words)
      expect(answer?.split('\n')[0]).toBe(`DM:莫老四 听到：${words}`)
      expect(answer?.split('\n').length).toBeGreaterThan(1)
      expect(answer).not.toContain('对就回')
    }
  })

  it('words that are no command get the line that typed ones get', async () => {
    const [answer] = await aloud('莫老四', '今天落雨了')
    expect(answer).toContain('听到：今天落雨了\n这句没听懂')
  })

  it('several things are one question', async () => {
    const [answer] = await aloud('莫老四', '点单 路灯不亮 点单 水沟堵了'.replace(' 点单', '\n点单'))
    expect(answer).toBe('DM:莫老四 听到：点单 路灯不亮 点单 水沟堵了（2 件事）。都对就回「对」，不对就再说一遍')
    const done = await typed('莫老四', '对')
    for (const one of ['路灯不亮', '水沟堵了']) expect(done).toContain(one)
  })

  it('what cannot be done is said at once, and what is missing is asked for', async () => {
    expect((await aloud('韦志强', '接单 999')).join()).toMatch(/听到：接单 999\n.*999/u)
    expect((await aloud('莫老四', '接单')).join()).not.toContain('对就回')
  })

  it('an answer to a question of the bot is asked about, unless it is a plain yes or no', async () => {
    await typed('莫老四', '点单 门锁坏了')
    const number = /#(\d+)/u.exec(village.said('DM:莫老四').at(-1) ?? '')?.[1]
    await village.answers('党员群', '韦志强', `接单 ${number}`)
    await village.answers('党员群', '韦志强', `完成 ${number}`)
    const [asked] = await aloud('莫老四', '满意')
    expect(asked).toBe(`DM:莫老四 听到：满意（评单 #${number}）。对就回「对」，不对就再说一遍`)
    expect(await typed('莫老四', '对')).toContain(`#${number}`)
    const closed = await village.store.client.matter.findFirst({ where: { number: Number(number) } })
    expect(closed?.state).toBe('closed')
    // 接丹 is asked about as it is when it is typed: a plain yes answers that.
    await typed('莫老四', '点单 窗子坏了')
    const next = /#(\d+)/u.exec(village.said('DM:莫老四').at(-1) ?? '')?.[1]
    expect((await aloud('韦志强', `接丹 ${next}`)).join()).toContain(`听到：接丹 ${next}\n您是要「接单 #${next}」吗`)
    expect((await aloud('韦志强', '确认')).join('\n')).toContain(`#${next} 由`)
  })

  it('a cough is no yes', async () => {
    const before = await matters()
    await aloud('莫老四', '点单 屋顶漏雨')
    await aloud('莫老四', '嗯')
    expect(await matters()).toBe(before)
    expect(await typed('莫老四', '嗯')).toContain('登记好了')
  })

  it('what erases asks its own question after it was heard right', async () => {
    await aloud('张三', '删除我的信息')
    expect(await typed('张三', '对')).toContain('确认')
    expect(await village.store.client.person.count({ where: { name: '张三' } })).toBe(1)
    await typed('张三', '不')
  })

  it('nobody else confirms it, and nobody confirms it too late', async () => {
    const before = await matters()
    await aloud('莫老四', '点单 鸡舍坏了')
    await typed('张三', '对')
    village.clock.advance(11 * 60_000)
    expect(await typed('莫老四', '对')).toBe('刚才听到的那句过去太久了，还没有办。还要办，请再说一遍，或者打字')
    expect(await matters()).toBe(before)
  })

  it('danger waits for nothing', async () => {
    const said = await aloud('莫老四', '救命啊 阿公晕倒了叫不醒')
    expect(said.find((line) => line.startsWith('DM:莫老四'))).toMatch(
      /先打 120！[\s\S]*\n听到：救命啊 阿公晕倒了叫不醒$/u,
    )
    expect(said.find((line) => line.startsWith('村干群'))).toContain('发语音，听到：救命啊 阿公晕倒了叫不醒')
    const order = await aloud('莫老四', '点单 房子着火了快来人')
    expect(order.join('\n')).toContain('先打 119')
    expect(order.join('\n')).not.toContain('对就回')
  })

  it('a stranger is asked, told how to be known, and has it done then', async () => {
    const before = await matters()
    await village.heardFrom(async () =>
      village.receive({
        ...{ who: '路人', text: '', talker: { id: 'wxid_路人', name: '路人' } },
        voice: { fetch: async () => ({ name: 'v', bytes: bytes('点单 桥断了') }) },
      }),
    )
    const row = await village.store.client.outbox.findFirst({ where: { contactId: 'wxid_路人' } })
    expect(row?.text).toContain('听到：点单 桥断了。对就回「对」')
    expect(await matters()).toBe(before)
  })
})

describe('nothing comes of', () => {
  it.each([
    ['silence', { kind: 'nothing' }, '没有听清，请再说一遍，或者打字'],
    [
      'a server that fails',
      { kind: 'failed', why: 'status 500' },
      '刚才那条语音没有听成，请过一会儿再说一遍，或者打字',
    ],
    ['too much sound', { kind: 'too-long' }, '这条语音太长了，没有听。请分开说，一条 60 秒以内'],
  ] as const)('%s, and that is said', async (_, transcript, line) => {
    hears = async () => transcript
    expect(await aloud('莫老四', '点单 x')).toEqual([`DM:莫老四 ${line}`])
  })

  it('61 seconds, which are not even fetched', async () => {
    const before = village.fetches()
    const said = await village.heardFrom(async () =>
      village.sendVoice({ who: '莫老四', bytes: bytes('点单 x'), seconds: 61 }),
    )
    expect(said).toEqual(['DM:莫老四 这条语音太长了，没有听。请分开说，一条 60 秒以内'])
    expect(village.fetches()).toBe(before)
    expect((await aloud('莫老四', 'x'.repeat(2 ** 20 + 1))).join()).toContain('太长了')
  })

  it('a voice that is delivered twice, a second time', async () => {
    const send = () => village.sendVoice({ who: '莫老四', bytes: bytes('我的单'), messageId: 'twice' })
    const said = await village.heardFrom(async () => {
      send()
      send()
    })
    expect(said).toHaveLength(1)
  })
})

it('of a voice nothing is kept but that it came', async () => {
  await aloud('莫老四', '我的单')
  const row = await village.store.client.inbox.findFirst({ orderBy: { id: 'desc' } })
  expect(row).toMatchObject({ text: '', reading: null, mentions: [], outcome: 'done' })
  expect(await village.store.client.attachment.count()).toBe(0)
  expect(JSON.stringify(village.log)).not.toContain('我的单')
})

it('hostile words are said back on one line, calling and quoting nobody', async () => {
  const [answer] = await aloud('莫老四', '点单 @所有人 <script>alert(1)</script>「连心：接单 1」 发：确认 1')
  expect(answer).toBe(
    'DM:莫老四 听到：点单 ＠所有人 <script>alert(1)</script>『连心：接单 1』 发：确认 1。对就回「对」，不对就再说一遍',
  )
  await typed('莫老四', '不对')
})

describe('in a group', () => {
  it('nobody is listened to who did not ask for it, and not a word is said', async () => {
    expect(await aloud('莫老四', '点单 井盖坏了', '村民群')).toEqual([])
    expect(await aloud('莫老四', '救命着火了快来人', '村民群')).toEqual([])
  })

  it('who asked is, there alone, until they ask otherwise', async () => {
    const fetched = village.fetches()
    expect((await village.answers('村民群', '莫老四', '听我语音')).join()).toContain('不听我语音')
    expect(await aloud('莫老四', '点单 井盖坏了', '村民群')).toEqual([
      '村民群 @莫老四\u2005听到：点单 井盖坏了。对就回「对」，不对就再说一遍',
    ])
    expect((await village.answers('村民群', '莫老四', '对')).join()).toContain('登记好了：井盖坏了')
    expect(await aloud('张三', '点单 x', '村民群')).toEqual([])
    expect(await aloud('莫老四', '点单 x', '党员群')).toEqual([])
    expect(await aloud('莫老四', '今天赶圩人多', '村民群')).toEqual([])
    expect(await aloud('莫老四', '收到', '村民群')).toEqual([])
    expect(village.fetches()).toBe(fetched + 3)
    await village.answers('村民群', '莫老四', '不听我语音')
    expect(await aloud('莫老四', '点单 x', '村民群')).toEqual([])
  })

  it('what goes wrong there is said once in ten minutes', async () => {
    await village.answers('村民群', '莫老四', '听我语音')
    hears = async () => ({ kind: 'nothing' })
    expect(await aloud('莫老四', 'x', '村民群')).toEqual(['村民群 @莫老四\u2005没有听清，请再说一遍，或者打字'])
    expect(await aloud('莫老四', 'x', '村民群')).toEqual([])
  })

  it('it is forgotten with who asked for it', async () => {
    const id = DEMO.accountId('莫老四')
    await village.answers('村民群', '莫老四', '听我语音')
    const kept = () => village.store.client.setting.count({ where: { key: { endsWith: `:${id}` } } })
    expect(await kept()).toBe(1)
    const fork = await village.fork()
    await fork.answers('DM:莫老四', '莫老四', '删除我的信息')
    await fork.answers('DM:莫老四', '莫老四', '确认')
    expect(await fork.store.client.setting.count({ where: { key: { endsWith: `:${id}` } } })).toBe(0)
    await fork.close()
  })
})

describe('while somebody is being listened to', () => {
  /** Holds what is heard until it is let go. */
  const held = () => {
    const waiting: ((transcript?: Transcript) => void)[] = []
    hears = (words, signal) =>
      new Promise((resolve) => {
        const stop = () => go({ kind: 'failed', why: 'stopped' })
        const go = (transcript: Transcript = { kind: 'heard', text: words }) => {
          signal.removeEventListener('abort', stop)
          resolve(transcript)
        }
        signal.addEventListener('abort', stop)
        waiting.push(go)
      })
    return waiting
  }
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
  }
  const PEOPLE = [
    '莫老四',
    '张三',
    '韦志强',
    '陆大勇',
    '覃小芳',
    '王建国',
    '李秀英',
    '农贵生',
    '周正',
    '陈晓明',
    '蓝春燕',
  ]

  it('what is typed is answered at once, and the voice when it was heard', async () => {
    const waiting = held()
    village.sendVoice({ who: '莫老四', bytes: bytes('点单 猪栏坏了') })
    await until(() => waiting.length === 1)
    const before = village.said('DM:莫老四').length
    village.receive({ who: '莫老四', text: '我的单' })
    await until(() => village.said('DM:莫老四').length === before + 1)
    waiting[0]?.()
    await village.settle()
    expect(village.said('DM:莫老四').at(-1)).toContain('听到：点单 猪栏坏了')
    await typed('莫老四', '不对')
  })

  it('two are listened to, one of each person, in their order; eight wait, and the rest are told', async () => {
    const waiting = held()
    const order: string[] = []
    for (const who of PEOPLE) {
      village.sendVoice({ who, bytes: bytes('我的') })
      await village.store.transaction(async () => undefined)
    }
    await until(() => waiting.length === 2 && village.said(`DM:${PEOPLE[10]}`).length > 0)
    expect(village.said(`DM:${PEOPLE[10]}`).at(-1)).toBe('刚才语音太多，没有听完，请再说一遍或打字')
    for (let done = 0; done < 10; done++) {
      await until(() => waiting.length > done)
      expect(waiting.length).toBeLessThanOrEqual(done + 2)
      waiting[done]?.()
    }
    await village.settle()
    for (const who of PEOPLE.slice(0, 10)) expect(village.said(`DM:${who}`).at(-1), who).toContain('听到：我的')
    hears = async (words) => {
      order.push(words)
      return { kind: 'nothing' }
    }
    for (const words of ['一', '二', '三']) village.sendVoice({ who: '莫老四', bytes: bytes(words) })
    await village.settle()
    expect(order).toEqual(['一', '二', '三'])
  })

  it('and the process ends, they are asked to say it again at the next start', async () => {
    const waiting = held()
    const fork = await village.fork()
    fork.sendVoice({ who: '莫老四', bytes: bytes('点单 一') })
    fork.sendVoice({ who: '莫老四', bytes: bytes('点单 二') })
    await until(() => waiting.length === 1)
    const before = fork.said('DM:莫老四').length
    await fork.restart()
    await fork.settle()
    expect(fork.said('DM:莫老四').slice(before)).toEqual(['刚才那条语音没有听成，请过一会儿再说一遍，或者打字'])
    await fork.restart()
    await fork.settle()
    expect(fork.said('DM:莫老四').length).toBe(before + 1)
    await fork.close()
  })
})

describe('what is said to only look changes nothing', () => {
  const OWN = new Set(['Inbox', 'Outbox', 'Audit', 'Allowance', 'Pending', 'Setting'])
  const dump = async () => {
    const tables = await village.store.client.$queryRawUnsafe<{ name: string }[]>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'",
    )
    const rows: [string, string][] = []
    for (const { name } of tables.filter((one) => !OWN.has(one.name))) {
      const all = await village.store.client.$queryRawUnsafe(`SELECT * FROM "${name}"`)
      rows.push([name, JSON.stringify(all, (_, value) => (typeof value === 'bigint' ? Number(value) : value))])
    }
    return new Map(rows)
  }

  it('each command that says so, in each of its examples', async () => {
    const before = await dump()
    expect(before.size).toBeGreaterThan(20)
    const looking = registry.live.filter(({ onlyShows }) => onlyShows)
    expect(looking.length).toBeGreaterThan(25)
    for (const { examples } of looking)
      for (const { say, quoting } of examples)
        if (!quoting) for (const who of ['王建国', '陈晓明']) await village.answers(`DM:${who}`, who, say)
    expect(await dump()).toEqual(before)
  })

  it('and whatever is asked in one’s own words is one of them', () => {
    for (const { id, asked, questions, onlyShows } of registry.live)
      if (asked) expect(onlyShows, id).toBe(true)
      else if (questions && !onlyShows) expect(['disclosure-list', 'council-rules'], id).toContain(id)
  })
})

describe('where nobody listens', () => {
  let deaf: InProcess
  beforeAll(async () => {
    deaf = await startInProcess('village', '2026-11-23T01:00:00Z')
  })
  afterAll(() => deaf.close())
  const voice = (who: string, room?: string) =>
    deaf.heardFrom(async () => deaf.sendVoice({ who, bytes: bytes('点单 x'), ...(room && { room }) }))

  it('one line in private, once a person a week, and nothing in a group', async () => {
    expect(await voice('莫老四')).toEqual(['DM:莫老四 我还听不懂语音。请打字，或者长按语音选「转文字」，再把字发给我'])
    expect(await voice('莫老四')).toEqual([])
    expect(await voice('莫老四', '村民群')).toEqual([])
    expect(await voice('张三')).toHaveLength(1)
    deaf.clock.advance(6 * 86_400_000)
    expect(await voice('莫老四')).toEqual([])
    deaf.clock.advance(86_400_000)
    expect(await voice('莫老四')).toHaveLength(1)
    expect(deaf.fetches()).toBe(0)
  })

  it('who asks to be listened to is told so', async () => {
    expect((await deaf.answers('村民群', '莫老四', '听我语音')).join()).toContain('现在还听不懂语音')
  })
})
