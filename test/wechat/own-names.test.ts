import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { types } from 'wechaty-puppet'
import type { Sandbox } from '../../src/sandbox/server.ts'
import { type Ear, listenTo, PEOPLE, until, village } from './support.ts'

let sandbox: Sandbox
let ear: Ear
const ROOM = '村民群@chatroom'
const BOT = 'wxid_bot'

beforeAll(async () => {
  sandbox = await village({
    rooms: [{ name: '村民群', members: PEOPLE.map(({ name }) => name), aliases: { bot: '村里的小帮手' } }],
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

async function heard(text: string) {
  sandbox.inject({ talkerId: 'wxid_莫老四', roomId: ROOM, text })
  await until('it arrives', () => ear.heard.length > 0)
  return ear.heard.splice(0)[0]
}
const quoted = (name: string) => `「${name}：新点单 #1」\n- - - - - - - - - - - - - - -\n我来`

test('what the bot is called is asked where something is quoted or mentioned, and only there', async () => {
  expect((await heard(quoted('村里的小帮手')))?.botNames).toContain('村里的小帮手')
  expect((await heard('@村里的小帮手 帮助'))?.addressed).toBe(true)
  expect(await heard('点单 水管漏水')).not.toHaveProperty('botNames')
})

test('a new nickname and a new alias count once the service says that they changed', async () => {
  const puppet = sandbox.puppet()
  const account = await puppet.contactRawPayload(BOT)
  puppet.mocker.cacheContactPayload.set(BOT, { ...account, name: '青山小连' } as never)
  puppet.roomMemberRawPayload = async (_, id) => ({ id, name: '青山小连', roomAlias: '小连', avatar: '' })
  puppet.emit('dirty', { payloadType: types.Dirty.Contact, payloadId: BOT })
  puppet.emit('dirty', { payloadType: types.Dirty.Room, payloadId: ROOM })
  await until('it is known', () => true)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect((await heard(quoted('小连')))?.botNames).toEqual(expect.arrayContaining(['青山小连', '小连']))
  expect((await heard('@青山小连 帮助'))?.addressed).toBe(true)
  expect((await heard('@村里的小帮手 帮助'))?.addressed).toBe(false)
})
