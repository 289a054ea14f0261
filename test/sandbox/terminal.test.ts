import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { converse, type Sandbox, startSandbox } from '../../src/sandbox/index.ts'
import { type Connection, connect } from '../../src/wechat/index.ts'
import { realClock, recordingLog } from '../wechat/support.ts'

let sandbox: Sandbox
let connection: Connection

/** A bot that answers 点单 in two lines and says what it was quoted. */
beforeAll(async () => {
  sandbox = await startSandbox({
    people: [{ name: '莫老四', friend: true }, { name: '陆大勇' }],
    rooms: [
      { name: '村民群', members: ['莫老四'] },
      { name: '志愿者群', members: ['陆大勇'] },
    ],
  })
  connection = await connect({
    service: sandbox,
    clock: realClock,
    log: recordingLog(),
    async onMessage({ roomId, talker, text }) {
      const to = roomId ? { roomId } : { accountId: talker.id }
      if (text.startsWith('点单'))
        await connection.transport.send({ to, text: '#1 已登记\n已转告志愿者', mentions: [] })
      if (text.endsWith('我来'))
        await connection.transport.send({ to, text: `听到 ${text.split('\n')[0]}`, mentions: [talker.id] })
    },
  })
})
afterAll(async () => {
  await connection?.stop()
  await sandbox?.stop()
})

test('a piped conversation is held line by line and ends with the input', async () => {
  const output = new PassThrough()
  const input = Readable.from(
    [
      '点单 没人',
      '村民群 莫老四> 点单 水管漏水',
      '> 我来',
      '引用 /没有这句/ 我来',
      '私聊 莫老四> 点单 电灯',
      '村干群 莫老四> 在吗',
      '随便说说',
      '退出',
      '点单 听不到了',
    ].map((line) => `${line}\n`),
  )
  // Patient enough for a busy machine: only the line that nobody answers takes all of it.
  await converse(sandbox, { input, output, patienceMs: 5_000, quietMs: 300 })
  const printed = String(output.read()).split('\n').slice(6)
  expect(printed).toEqual([
    '⚠ 先说是谁、在哪里，例如：村民群 莫老四> 帮助',
    '村民群 莫老四> 点单 水管漏水',
    '  村民群      │ #1 已登记',
    '              │ 已转告志愿者',
    '村民群 莫老四> 我来',
    '  村民群      │ @莫老四 听到 「连心小助手：#1 已登记',
    '⚠ 机器人在这里还没有说过对得上的话，无法引用',
    '私聊 莫老四> 点单 电灯',
    '  私聊 莫老四 │ #1 已登记',
    '              │ 已转告志愿者',
    '⚠ 没有「村干群」这个群。有：村民群、志愿者群、私聊',
    '私聊 莫老四> 随便说说',
    '',
  ])
})

test('the transcript and the rooms are plain values', () => {
  expect(sandbox.rooms()[0]).toEqual({ id: '村民群@chatroom', name: '村民群', members: ['连心小助手', '莫老四'] })
  expect(sandbox.transcript()[0]).toMatchObject({ room: '村民群', direct: null, from: '莫老四', byBot: false })
  expect(structuredClone(sandbox.transcript())).toEqual(sandbox.transcript())
})
