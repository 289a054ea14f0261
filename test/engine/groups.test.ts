import { describe, expect, it } from 'vitest'
import { DEMO } from '../support/demo.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import { type InProcess, SELF } from '../support/inprocess.ts'

let village: InProcess

eachInFreshVillage((fresh) => {
  village = fresh
})

/** Says something and returns what the bot then said in a room. */
async function say(who: string, text: string, room: string, heardIn = room): Promise<string> {
  return (await village.answers(room, who, text, heardIn)).join('\n')
}

const kindOf = async (room: string) =>
  (await village.store.transaction((tx) => tx.rooms.at(SELF.id, DEMO.roomId(room))))?.kind

describe('绑定本群', () => {
  it('binds a fresh group by one line', async () => {
    expect(await say('王建国', '绑定本群 那良屯 党员群', '新群')).toMatch(/绑定好了：这里是那良屯党小组的党员群/)
    expect(await kindOf('新群')).toBe('members')
  })

  it('is for the organisation itself and those above it', async () => {
    expect(await say('罗文', '绑定本群 青山村党支部 村民群', '新群')).toMatch(
      /绑定青山村党支部的群，要由它的书记或上级来办/,
    )
    expect(await kindOf('新群')).toBeUndefined()
  })

  it('takes no group from another organisation', async () => {
    expect(await say('罗文', '绑定本群 龙坪村党支部 村民群', '志愿者群')).not.toMatch(/改成|绑定好了/)
    expect(await kindOf('志愿者群')).toBe('volunteers')
    await say('陈晓明', '绑定本群 龙坪村党支部 志愿者群', '志愿者群')
    expect(await say('陈晓明', '确认', '志愿者群')).toMatch(/从青山.*改成了龙坪村党支部的志愿者群/)
    expect(village.said('村干群').join('\n')).toMatch(/陈晓明把青山.*志愿者群改成了龙坪村/)
  })

  it('asks before a group becomes something else, and names what will be said there', async () => {
    expect(await say('王建国', '绑定本群 青山村党支部 村民群', '志愿者群')).toMatch(
      /现在是.*志愿者群。要改成青山村党支部的村民群吗？以后这里会说公开/,
    )
    expect(await kindOf('志愿者群')).toBe('volunteers')
    expect(await say('王建国', '确认', '志愿者群')).toMatch(/从.*志愿者群改成了青山村党支部的村民群/)
    expect(await kindOf('志愿者群')).toBe('villagers')
  })

  it('speaks of no household before villagers on one word alone', async () => {
    await say('王建国', '绑定本群 青山村党支部 村干群', '村民群')
    expect(await say('王建国', '确认', '村民群')).toMatch(/还差一位/)
    expect(await kindOf('村民群')).toBe('villagers')
    expect(await say('王建国', '同意绑定', '村民群')).toMatch(/要另一位/)
    expect(await kindOf('村民群')).toBe('villagers')
    expect(await say('李秀英', '同意绑定', '村民群')).toMatch(/改成了青山村党支部的村干群/)
    expect(await kindOf('村民群')).toBe('cadres')
  })

  describe('where nobody has said a word yet', () => {
    it.each(['村干群', '党员群'])('knows a silent villager before it becomes a %s', async (kind) => {
      village.wechat.members = () => ['王建国', '李秀英', '莫老四']
      expect(await say('王建国', `绑定本群 青山村党支部 ${kind}`, '新群')).toMatch(/这里有村民，还要另一位/)
      expect(await say('王建国', '确认', '新群')).toMatch(/还差一位/)
      expect(await kindOf('新群')).toBeUndefined()
      expect(await say('李秀英', '同意绑定', '新群')).toMatch(/绑定好了/)
      expect(await kindOf('新群')).toBeDefined()
    })

    it('looks again at the answer: a villager may have come meanwhile', async () => {
      village.wechat.members = () => ['王建国']
      await say('王建国', '绑定本群 青山村党支部 村干群', '志愿者群')
      village.wechat.members = () => ['王建国', '莫老四']
      expect(await say('王建国', '确认', '志愿者群')).toMatch(/还差一位/)
      expect(await kindOf('志愿者群')).toBe('volunteers')
    })

    it('binds at once where only cadres are, or where no household is spoken of', async () => {
      village.wechat.members = () => ['王建国', '李秀英']
      expect(await say('王建国', '绑定本群 青山村党支部 村干群', '新群')).toMatch(/绑定好了/)
      village.wechat.members = () => ['王建国', '莫老四']
      expect(await say('王建国', '绑定本群 青山村党支部 村民群', '又一群')).toMatch(/绑定好了/)
    })

    it('says so when WeChat does not tell who is there, and goes by who spoke', async () => {
      village.wechat.members = () => {
        throw new Error('the service is away')
      }
      expect(await say('王建国', '绑定本群 青山村党支部 村干群', '新群')).toMatch(/群里都有谁我没查到.*「确认」/)
      expect(await kindOf('新群')).toBeUndefined()
      await say('莫老四', '点单 修水管', '又一群')
      expect(await say('王建国', '绑定本群 青山村党支部 村干群', '又一群')).toMatch(/这里有村民.*群里都有谁我没查到/)
      expect(await say('王建国', '确认', '新群')).toMatch(/绑定好了/)
    })

    it('takes a list longer than any group for one that does not tell all', async () => {
      village.wechat.members = () => Array.from({ length: 1_001 }, (_, at) => `生人${at}`)
      expect(await say('王建国', '绑定本群 青山村党支部 村干群', '新群')).toMatch(/群里都有谁我没查到/)
    })
  })

  it('knows a villager by what they said to it, in a group nobody bound', async () => {
    await say('莫老四', '点单 修水管', '新群')
    expect(await say('王建国', '绑定本群 青山村党支部 党员群', '新群')).toMatch(/这里有村民，还要另一位/)
    await say('王建国', '确认', '新群')
    expect(await kindOf('新群')).toBeUndefined()
    expect(await say('李秀英', '同意绑定', '村干群')).toMatch(/没有等着同意的绑定/)
    village.clock.advance(25 * 3_600_000)
    expect(await say('李秀英', '同意绑定', '新群')).toMatch(/没有等着同意的绑定/)
    expect(await kindOf('新群')).toBeUndefined()
  })
})
