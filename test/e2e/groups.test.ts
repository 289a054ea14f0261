import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OverGrpc, startOverGrpc } from '../support/overgrpc.ts'

const groups = [
  { name: '新群', members: ['王建国', '李秀英', '莫老四'] },
  { name: '干部新群', members: ['王建国', '李秀英'] },
]

describe('绑定本群, over gRPC', () => {
  let village: OverGrpc
  beforeEach(async () => {
    village = await startOverGrpc('village', { groups })
  })
  afterEach(() => village.close())

  const say = async (who: string, text: string, room: string) => {
    const before = village.said(room).length
    await village.say(room, who, text)
    await village.settle()
    return village.said(room).slice(before).join('\n')
  }

  it('notices a villager who never said a word', async () => {
    expect(await say('王建国', '绑定本群 青山村党支部 村干群', '新群')).toMatch(/这里有村民，还要另一位/)
    expect(await say('王建国', '确认', '新群')).toMatch(/还差一位/)
    expect(await say('李秀英', '同意绑定', '新群')).toMatch(/绑定好了/)
    expect(await say('王建国', '绑定本群 青山村党支部 村干群', '干部新群')).toMatch(/绑定好了/)
  })
})
