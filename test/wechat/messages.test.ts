import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { types } from 'wechaty-puppet'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { type Ear, listenTo, PEOPLE, ROOMS, unhandled, until, village } from './support.ts'

let sandbox: Sandbox
let ear: Ear

const ROOM = '村民群@chatroom'
const BOT = 'wxid_bot'
const 莫老四 = 'wxid_莫老四'

const STRANGERS = Array.from({ length: 490 }, (_, i) => ({ name: `村民${i}`, id: `wxid_stranger_${i}` }))

beforeAll(async () => {
  sandbox = await village({
    people: [...PEOPLE, ...STRANGERS],
    rooms: [...ROOMS, { name: '大群', members: STRANGERS.map(({ name }) => name) }],
  })
  ear = await listenTo(sandbox)
})
afterAll(async () => {
  await ear?.connection.stop()
  await sandbox?.stop()
})
beforeEach(() => {
  ear.heard.length = 0
})
afterEach(() => expect(unhandled).toEqual([]))

/** Injects, then a marker; what was heard before the marker is what the injection led to. */
async function heardAfter(...messages: Parameters<Sandbox['inject']>[0][]) {
  for (const message of messages) sandbox.inject(message)
  sandbox.speak({ room: '村民群', who: '张三', text: '完' })
  await until('the marker', () => ear.heard.at(-1)?.text === '完')
  return ear.heard.slice(0, -1)
}
const inRoom = (text: string, more: object = {}) => ({ talkerId: 莫老四, roomId: ROOM, text, ...more })

test('a text in a room becomes a plain value', async () => {
  const id = sandbox.speak({ room: '村民群', who: '莫老四', text: '点单 水管漏水' })
  await until('it arrives', () => ear.heard.length === 1)
  expect(ear.heard[0]).toEqual({
    account: BOT,
    messageId: id,
    roomId: ROOM,
    talker: { id: 莫老四, name: '莫老四' },
    text: '点单 水管漏水',
    mentions: [],
    addressed: false,
    sentAt: expect.any(Date),
  })
  expect(Math.abs(Date.now() - ear.heard[0]!.sentAt.getTime())).toBeLessThan(2_000)
})

test('a picture and a file come without words, and nothing is fetched before it is wanted', async () => {
  const { Image, Attachment } = types.Message
  const file = { name: '收支.pdf', bytes: Buffer.from('%PDF-1.7') }
  const heard = await heardAfter(inRoom('<msg/>', { type: Image, file }), inRoom('<msg/>', { type: Attachment, file }))
  expect(heard.map((one) => [one.text, one.media !== undefined])).toEqual([
    ['', true],
    ['', true],
  ])
  expect(sandbox.puppet().fetched).toBe(0)
  for (const { media } of heard) {
    expect(Buffer.from((await media?.fetch(8))?.bytes ?? []).toString()).toBe('%PDF-1.7')
    await expect(media?.fetch(7)).rejects.toMatchObject({ name: 'TooLarge', file: '收支.pdf' })
  }
})

test('a voice comes without words, with its length where WeChat told it, and is not fetched before it is wanted', async () => {
  const before = sandbox.puppet().fetched
  const { Audio } = types.Message
  const file = { name: 'a.sil', bytes: Buffer.from('\x02#!SILK_V3') }
  const told = '<msg><voicemsg endflag="1" length="2342" voicelength="12345" voiceformat="4" /></msg>'
  const heard = await heardAfter(inRoom(told, { type: Audio, file }), inRoom('<msg/>', { type: Audio, file }))
  expect(heard.map((one) => [one.text, one.media, one.voice?.seconds])).toEqual([
    ['', undefined, 12.345],
    ['', undefined, undefined],
  ])
  expect(sandbox.puppet().fetched).toBe(before)
  expect(Buffer.from((await heard[0]?.voice?.fetch(10))?.bytes ?? [])).toEqual(file.bytes)
})

test('a direct message has no room', async () => {
  sandbox.speak({ who: '王建国', text: '我的' })
  await until('it arrives', () => ear.heard.length === 1)
  expect(ear.heard[0]).toMatchObject({ roomId: null, talker: { name: '王建国' }, addressed: false })
})

test('text arrives unchanged: full width, ZWJ, BOM, U+3000, CRLF', async () => {
  const text = '\uFEFF点单　１２\u200D\r\n[微笑]\u00A0\u200B'
  expect((await heardAfter(inRoom(text)))[0]?.text).toBe(text)
})

test('mentions come with ids and the names people see in this room', async () => {
  sandbox.speak({ room: '村民群', who: '莫老四', text: '@bot 派单 12 @韦志强' })
  await until('it arrives', () => ear.heard.length === 1)
  expect(ear.heard[0]).toMatchObject({
    text: '@连心小助手\u2005派单 12 @韦志强\u2005',
    addressed: true,
    mentions: [
      { accountId: BOT, name: '连心小助手' },
      { accountId: 'wxid_韦志强', name: '韦队长' },
    ],
  })
})

test.each([
  ['empty list, U+2005', '@连心小助手\u2005待接单', [], true],
  ['empty list, space', '@连心小助手 待接单', [], true],
  ['empty list, at the end', '待接单 @连心小助手', [], true],
  ['an empty id', '@连心小助手 待接单', [''], true],
  ['a longer name', '@连心小助手二号 待接单', [], false],
  ['everyone, the bot among them', '@所有人 明天开会', [BOT], false],
  ['everyone, as its own id', '@所有人\u2005明天开会', ['notify@all'], false],
  ['everyone and the bot', '@所有人 明天开会 @连心小助手 收到了吗', [BOT], true],
  ['in a quote only', '「张三：@连心小助手 点单」\n- - - - - - - - - - - - - - -\n好的', [], false],
  ['by id though the name is unknown', '@小助手\u2005帮助', [BOT], true],
])('addressed: %s', async (_, text, mentionIdList, addressed) => {
  expect((await heardAfter(inRoom(text, { mentionIdList })))[0]?.addressed).toBe(addressed)
})

test('ids are believed though the text shows no @', async () => {
  const heard = await heardAfter(inRoom('待接单', { mentionIdList: [BOT] }))
  expect(heard[0]).toMatchObject({ addressed: true, mentions: [{ accountId: BOT }] })
})

test('@所有人 does not look up the whole room', async () => {
  const everybody = [BOT, ...Array.from({ length: 400 }, (_, i) => `wxid_${i}`)]
  expect((await heardAfter(inRoom('@所有人 开会', { mentionIdList: everybody })))[0]?.mentions).toEqual([])
})

test('a 接龙 comes in', async () => {
  const text = '#接龙\n防溺水巡河\n\n1. 张三\n2. 莫老四'
  expect((await heardAfter(inRoom(text, { type: types.Message.GroupNote })))[0]?.text).toBe(text)
})

test('the rest is dropped: own words, recalls, notices', async () => {
  const { Recalled, Unknown, Location, Emoticon } = types.Message
  const dropped = [Recalled, Unknown, Location, Emoticon].map((type) => inRoom('<msg/>', { type }))
  expect(await heardAfter(inRoom('我自己说的', { talkerId: BOT }), ...dropped)).toEqual([])
})

test('the rate notice is reported, talk about it is not', async () => {
  ear.rateNotices.length = 0
  const { Unknown } = types.Message
  await heardAfter(
    inRoom('操作过于频繁，可稍后再试。', { talkerId: BOT, type: Unknown }),
    inRoom('操作过于频繁，可稍后再试。', { talkerId: BOT }),
    inRoom('有人说操作过于频繁', { talkerId: BOT }),
    inRoom('操作过于频繁'),
    inRoom('操作过于频繁，可稍后再试。', { type: Unknown }),
    inRoom('操作过于频繁，可稍后再试。我家水管漏了', { talkerId: BOT }),
  )
  expect(ear.rateNotices).toHaveLength(2)
})

test.each([
  '操作过于频繁，请稍后再试。',
  '操作太频繁，请稍后再试',
  '您的操作过于频繁，请稍后再试',
  '发送消息过于频繁，可稍后再试。',
  '操作频繁，请稍候再试',
  '系统提示：操作过于频繁，请稍后重试！',
])('the rate notice in other words: %s', async (text) => {
  ear.rateNotices.length = 0
  await heardAfter(inRoom(text, { talkerId: BOT, type: types.Message.Unknown }))
  expect(ear.rateNotices).toHaveLength(1)
})

test('what the bot says of the speed of others is no notice', async () => {
  ear.rateNotices.length = 0
  await heardAfter(
    inRoom('发得太快了，后面这些我没有记，请歇一分钟再发', { talkerId: BOT }),
    inRoom('操作过于频繁怎么办？发「帮助」看看', { talkerId: BOT }),
  )
  expect(ear.rateNotices).toHaveLength(0)
})

describe('WeChat’s word that a direct message was refused', () => {
  const { Unknown } = types.Message
  const direct = { talkerId: BOT, listenerId: 莫老四, type: Unknown }
  beforeEach(() => {
    ear.refusers.length = 0
  })

  test.each([
    '莫老四开启了朋友验证，你还不是他（她）朋友。请先发送朋友验证请求，对方验证通过后，才能聊天。',
    '莫老四开启了好友验证，您还不是他的好友',
    '消息已发出，但被对方拒收了。',
    '消息已发出，但被对方拒收',
  ])('%s', async (text) => {
    await heardAfter({ ...direct, text })
    expect(ear.refusers).toEqual([莫老四])
  })

  test('counts only from the account itself, in a direct conversation, as a notice', async () => {
    const text = '消息已发出，但被对方拒收了。'
    await heardAfter(
      inRoom(text, { talkerId: BOT, type: Unknown }),
      { text, talkerId: 莫老四, listenerId: BOT, type: Unknown },
      { text, talkerId: BOT, listenerId: 莫老四 },
      { ...direct, text: '有人说消息已发出，但被对方拒收了' },
    )
    expect(ear.refusers).toEqual([])
  })
})

test('a duplicate delivery keeps its id', async () => {
  const twice = inRoom('签到', { id: 'same' })
  expect((await heardAfter(twice, twice)).map(({ messageId }) => messageId)).toEqual(['same', 'same'])
})

test('a message id nobody knows is dropped and the next one still comes', async () => {
  sandbox.puppet().emit('message', { messageId: 'never heard of' })
  expect(await heardAfter(inRoom('还在'))).toHaveLength(1)
})

test('a talker without a name, and one without a payload', async () => {
  sandbox.puppet().mocker.cacheContactPayload.set('wxid_noname', {
    ...(await sandbox.puppet().contactPayload(莫老四)),
    id: 'wxid_noname',
    name: '',
  })
  const heard = await heardAfter(inRoom('一', { talkerId: 'wxid_noname' }), inRoom('二', { talkerId: 'wxid_nobody' }), {
    talkerId: 'wxid_nobody',
    text: '三',
  })
  expect(heard.map(({ text, talker }) => [text, talker.name])).toEqual([
    ['一', ''],
    ['二', ''],
    ['三', ''],
  ])
})

test('a room of 490 strangers costs a few questions, and its first burst stays in order', async () => {
  const puppet = sandbox.puppet()
  let questions = 0
  const contactPayload = puppet.contactPayload.bind(puppet)
  puppet.contactPayload = async (id: string) => {
    questions += 1
    await wait(Math.random() * 20) // replies out of order, as over a real line
    return contactPayload(id)
  }
  const burst = Array.from({ length: 50 }, (_, i) =>
    inRoom(`第${i}条`, { talkerId: STRANGERS[i % 20]?.id, roomId: '大群@chatroom' }),
  )
  const heard = await heardAfter(...burst)
  Reflect.deleteProperty(puppet, 'contactPayload')
  expect(heard.map(({ text }) => text)).toEqual(burst.map(({ text }) => text))
  expect(questions).toBeLessThan(120)
})

test('text goes out, to a room, to a friend, with mentions', async () => {
  const { transport } = ear.connection
  const before = sandbox.transcript().length
  await transport.send({ to: { roomId: ROOM }, text: '已登记 #12', mentions: [] })
  await transport.send({ to: { accountId: 'wxid_王建国' }, text: '您好', mentions: [] })
  await transport.send({ to: { roomId: ROOM }, text: '请接单', mentions: ['wxid_韦志强', 莫老四] })
  expect(sandbox.transcript().slice(before)).toMatchObject([
    { room: '村民群', direct: null, byBot: true, text: '已登记 #12', mentions: [] },
    { room: null, direct: '王建国', text: '您好' },
    { room: '村民群', text: '@韦队长\u2005@莫老四 请接单', mentions: ['韦志强', '莫老四'] },
  ])
})

test('what WeChat will not take is rejected', async () => {
  const { transport } = ear.connection
  const send = (to: { accountId: string } | { roomId: string }) => transport.send({ to, text: '您好', mentions: [] })
  await expect(send({ accountId: 莫老四 })).rejects.toMatchObject({ name: 'SendFailure', reason: 'rejected' })
  await expect(send({ roomId: 'nowhere@chatroom' })).rejects.toMatchObject({ reason: 'rejected' })
})

test('a service that will not send because the account says too much slows it down as the notice does', async () => {
  ear.rateNotices.length = 0
  const { transport } = ear.connection
  const puppet = sandbox.puppet()
  const own = puppet.messageSendText.bind(puppet)
  puppet.messageSendText = async () => {
    throw new Error('操作过于频繁，请稍后再试')
  }
  const sent = transport.send({ to: { roomId: ROOM }, text: '您好', mentions: [] })
  await expect(sent).rejects.toMatchObject({ name: 'SendFailure', reason: 'failed' })
  puppet.messageSendText = own
  expect(ear.rateNotices).toHaveLength(1)
})

test('what the bot itself says is no notice when it is echoed, whoever wrote the words', async () => {
  ear.rateNotices.length = 0
  const before = sandbox.transcript().length
  await ear.connection.transport.send({ to: { roomId: ROOM }, text: '操作过于频繁，请稍后再试。', mentions: [] })
  const said = sandbox.transcript()[before]?.text ?? ''
  expect(said).toContain('操作过于频繁')
  await heardAfter(inRoom(said, { talkerId: BOT }))
  expect(ear.rateNotices).toHaveLength(0)
})

test('friends are known, also who became one a moment ago', async () => {
  const { transport } = ear.connection
  expect(await transport.isFriend('wxid_王建国')).toBe(true)
  expect(await transport.isFriend('wxid_张三')).toBe(false)
  const puppet = sandbox.puppet()
  puppet.mocker.cacheContactPayload.set('wxid_张三', { ...(await puppet.contactPayload('wxid_张三')), friend: true })
  puppet.cache.contact.clear()
  expect(await transport.isFriend('wxid_张三')).toBe(true)
})

test('who is in a group is asked of the service, silent ones included', async () => {
  const { transport } = ear.connection
  expect([...(await transport.members(ROOM))].sort()).toEqual(
    ['wxid_bot', 'wxid_张三', 'wxid_王建国', 'wxid_莫老四', 'wxid_韦志强'].sort(),
  )
  await expect(transport.members('nowhere@chatroom')).rejects.toMatchObject({ name: 'SendFailure' })
})

test('nothing is left in the home folder or the working directory', () => {
  expect(existsSync(join(homedir(), '.wechaty', 'wechaty-puppet-service', sandbox.token))).toBe(false)
  expect(existsSync('wechaty.memory-card.json')).toBe(false)
})
