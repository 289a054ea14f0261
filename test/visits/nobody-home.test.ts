import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { metNobody } from '../../commands/visit/attempt.ts'
import { type InProcess, startInProcess } from '../support/inprocess.ts'

describe('nobody was met', () => {
  it.each([
    '没人在家',
    '家里没人',
    '锁门了',
    '门锁着，邻居说去南宁了',
    '不在家',
    '没见到人',
    '敲门没人应',
    '扑了个空',
    '人不在',
    '人没见着，邻居说在县医院',
    '没见着',
    '阿婆不在家',
    '老人没在家，去赶圩了',
    '没在家',
    '大门紧闭',
    '喊了半天没人应',
    '门关着',
    '没见到阿公',
    '去了没碰上',
    '敲了半天门没开',
    '去时不在家',
    '门锁着，问了邻居，和邻居聊了几句',
  ])('%s', (text) => expect(metNobody(text)).toBe(true))
  it.each([
    '身体还好，缺过冬的被子',
    '儿子不在家，阿婆一个人吃饭',
    '上午没人在家，下午见到了，都好',
    '没人照顾，想申请低保',
    '门锁坏了，帮换了一把',
    '家里没有人手收谷子',
    '没遇到困难',
    '儿子没找到工作，很着急',
    '阿婆不在家，和儿媳聊了，缺药',
    '没见到什么问题',
    '孙子没见到成绩单',
    '家里没有存粮',
    '上门关心老人，身体还好',
    '厨房门关不上，帮修好了',
    '叫他不应该喝酒',
    '没找人帮忙，自己修好了',
    '没找到老人的医保卡，帮他补办',
  ])('and not: %s', (text) => expect(metNobody(text)).toBe(false))
})

describe('a visit to a locked door', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', '2026-11-23T01:00:00Z')
  })
  afterEach(() => village.close())

  it('is kept as an attempt, moves nothing and closes no 四必到', async () => {
    await village.answers('党员群', '韦志强', '报事 蓝阿婆 急难 摔了一跤')
    const due = await village.answers('DM:韦志强', '韦志强', '该走访')
    expect(await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 没人在家')).toEqual([
      '蓝阿婆家没见到人，记下了；不算走访\n见到人了再发：走访 户主 情况',
    ])
    expect(await village.answers('DM:韦志强', '韦志强', '该走访')).toEqual(due)
    expect(await village.store.client.visit.count()).toBe(0)
    expect(await village.store.client.matter.findFirstOrThrow({ where: { number: 1 } })).toMatchObject({
      state: 'open',
    })
    expect(await village.store.client.audit.count({ where: { action: 'visit-attempt' } })).toBe(1)
    expect(await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 见到了，身体好')).toEqual([
      expect.stringContaining('#1 办好了'),
    ])
  })

  it('three times asks what to do, and a visit begins anew', async () => {
    await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 11月20日 没人在家')
    await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 11月20日 没人在家')
    await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 11月21日 锁门')
    expect(village.said('村干群')).toEqual([])
    expect(await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 没人在家')).toEqual([
      expect.stringMatching(/第 3 次了.*暂缓 .*蓝阿婆 至 日期/su),
    ])
    expect(village.said('村干群').join()).toContain('蓝阿婆家去了 3 次都没见到人（韦志强）')
    await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 在家，都好')
    expect(await village.answers('DM:韦志强', '韦志强', '走访 蓝阿婆 没人在家')).toEqual([
      expect.not.stringContaining('次了'),
    ])
  })
})
