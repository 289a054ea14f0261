import { describe, expect, it } from 'vitest'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'

let village: InProcess
const { say } = eachInFreshVillage((fresh) => {
  village = fresh
})

const direct = (who: string, text: string) => say(`DM:${who}`, who, text)
const heard = (room: string) => village.said(room).join('\n')
const at = async (moment: string) => {
  await village.setClock?.(new Date(`${moment}+08:00`))
  await village.settle()
}

describe('a course', () => {
  it('is a check-in that says how long it takes and by whom, and stands in the roll of the year', async () => {
    expect(await say('党员群', '李秀英', '培训 防火知识 2小时 韦志强讲')).toMatch(
      /签到 #1 培训：防火知识（2 小时，韦志强讲） 开始了，自愿参加，来的回「签到」/u,
    )
    await say('党员群', '黄美兰', '签到')
    await say('党员群', '李秀英', '签到 1 @覃小芳')
    expect(await direct('黄美兰', '我的培训')).toMatch(/黄美兰，今年参加培训 1 次，2 小时\n11-23 防火知识 2 小时/u)
    expect(await direct('李秀英', '培训名册')).toMatch(
      /2026 年的培训名册在下面，2 行[\s\S]*\[文件\] 培训名册-2026\.xlsx \d{4,}/u,
    )
    expect(await direct('李秀英', '培训名册 去年')).toMatch(/2025 年还没有培训/u)
  })

  it('without a length asks its organiser once it is over, who alone says it', async () => {
    expect(await say('党员群', '李秀英', '联育 跟班学习 覃站长讲')).toMatch(/签到 #1 联育：跟班学习（覃站长讲）/u)
    await say('党员群', '黄美兰', '签到')
    await at('2026-11-24T08:00')
    expect(heard('DM:李秀英') + heard('村干群') + heard('党员群')).toMatch(
      /签到截止了：到 1 人。上了多久？发：课时 1 2小时/u,
    )
    expect(await direct('覃小芳', '课时 1 2小时')).toMatch(/要由发起的李秀英来记/u)
    expect(await direct('李秀英', '课时 1 一会儿')).toMatch(/大约是几个小时？这样发：课时 1 2小时/u)
    expect(await direct('李秀英', '课时 1 一个半小时')).toMatch(/#1 记了 1 小时 30 分钟/u)
    expect(await direct('李秀英', '课时 1 2小时')).toMatch(/#1 记了 2 小时/u)
    expect(await direct('黄美兰', '我的课时')).toMatch(/1 次，2 小时/u)
  })

  it('may come round, each time as a course', async () => {
    expect(await say('党员群', '李秀英', '每月25号 培训 党课 1小时')).toMatch(
      /记下了：培训：党课，到时我在这里发起签到/u,
    )
    await at('2026-11-25T08:01')
    expect(heard('党员群')).toMatch(/签到 #1 培训：党课（1 小时） 开始了/u)
    await say('党员群', '黄美兰', '签到')
    expect(await direct('黄美兰', '我的培训')).toMatch(/1 次，1 小时/u)
  })

  it('lasts as long as the day on which it is held', async () => {
    expect(await say('党员群', '李秀英', '培训 反诈 1小时 周六上午')).toMatch(/培训：反诈[^\n]*\n11月28日 周六 截止/u)
  })

  it('is begun by who works there, needs a topic, and is told from a plain check-in', async () => {
    expect(await say('党员群', '黄美兰', '培训 反诈 1小时')).toMatch(/网格员|村干部/u)
    expect(await say('党员群', '李秀英', '培训 2小时 韦志强讲')).toMatch(
      /讲什么？请这样发：培训 防火知识 2小时 韦志强讲/u,
    )
    await say('党员群', '李秀英', '发起签到 清沟 截止 今晚8点')
    expect(await say('党员群', '李秀英', '课时 1 2小时')).toMatch(/#1 不是培训/u)
    expect(await direct('李秀英', '培训名册')).toMatch(/还没有培训/u)
  })

  it('names nobody who asked to be forgotten, and counts them still', async () => {
    await say('党员群', '李秀英', '培训 防火知识 2小时')
    await say('党员群', '黄美兰', '签到')
    await direct('黄美兰', '删除我的信息')
    await direct('黄美兰', '确认')
    const rows = await village.store.transaction(async (tx) => {
      const [org] = (await tx.orgs()).all
      return JSON.stringify([
        org?.name,
        await tx.ledgers.matters(
          { villageIds: [await villageId()], kind: 'checkIn', span: YEAR, states: ['open'], orgId: undefined },
          null,
          10,
        ),
      ])
    })
    expect(rows).not.toContain('黄美兰')
    expect(rows).toContain('signer')
    expect(await direct('李秀英', '培训名册')).toMatch(/1 行/u)
  })
})

const YEAR = {
  ...{ from: new Date('2026-01-01T00:00:00+08:00'), to: new Date('2027-01-01T00:00:00+08:00') },
  ...{ fromDay: '2026-01-01', toDay: '2027-01-01' },
}
const villageId = async () => (await village.store.client.org.findFirstOrThrow({ where: { name: '青山村党支部' } })).id
