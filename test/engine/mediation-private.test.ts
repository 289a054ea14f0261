import { describe, expect, it } from 'vitest'
import { FIELDS, readerOf, tellable, visibleOf } from '../../commands/mediation/sight.ts'
import { pageOf, takePaper } from '../../src/documents/index.ts'
import { type Place, ROLES, ROOM_KINDS, type Role } from '../../src/domain/roles.ts'
import { NotAllowed } from '../../src/ledger/index.ts'
import { exporter, recordsIn, sheetsIn, workbook } from '../ledger/support.ts'
import { eachInFreshVillage } from '../support/fresh-village.ts'
import type { InProcess } from '../support/inprocess.ts'
import { matterOf } from '../support/matters.ts'
import { registry } from '../support/registry.ts'
import { local } from '../support/transcript.ts'

/** Who quarrels with whom is for the mediator, the secretary and the township, in private. */
const PLACES: readonly Place[] = [...ROOM_KINDS, 'unbound', 'direct']
const CONFIDANTS: readonly Role[] = ['secretary', 'townStaff', 'townHead']
const PARTIES = /蓝家|莫家|莫老四|地界|退半米|量不清|拿锄头/u

describe('what is private of a dispute, by role, place and field', () => {
  const cases = PLACES.flatMap((place) =>
    [...ROLES.map((role) => [role]), [], [...ROLES]].flatMap((roles) =>
      [true, false].map((isMediator) => ({ place, roles: roles as readonly Role[], isMediator })),
    ),
  )
  it.each(cases)('$place $roles mediates: $isMediator', ({ place, roles, isMediator }) => {
    const may = place === 'direct' && (isMediator || roles.some((role) => CONFIDANTS.includes(role)))
    expect([...visibleOf({ isMediator, roles: new Set(roles) }, place)]).toEqual(may ? FIELDS : [])
    const entries = [
      { move: 'agree', at: '2026-11-23T01:00:00Z', by: 'x', said: '莫家退半米' },
      { move: 'handUp', at: '2026-11-23T01:00:00Z', by: 'x', said: '量不清' },
    ]
    const matter = matterOf({ kind: 'mediation', state: 'above', details: { told: '蓝家莫家争地界', entries } })
    const told = tellable(matter, { isMediator, roles: new Set(roles) }, place)
    if (may) expect(told).toMatch(/蓝家莫家争地界\n约定：莫家退半米\n最近记的：量不清/u)
    else expect(told).toBe('')
  })

  it('nobody mediates what has no mediator', () => {
    const matter = matterOf({ kind: 'mediation', state: 'registered', participants: [] })
    expect(readerOf(matter, null, new Set()).isMediator).toBe(false)
  })
})

describe('in the village', () => {
  let village: InProcess
  eachInFreshVillage((one) => {
    village = one
  })
  const say = async (room: string, who: string, text: string) => (await village.answers(room, who, text)).join('\n')
  const at = async (moment: string) => {
    await village.setClock?.(local(moment))
    await village.settle()
  }

  async function wholeStory() {
    village.wechat.isFriend = () => true
    for (const text of ['纠纷 蓝家莫家争地界 邻里', '愿调 1', '急 1 莫老四拿锄头', '上交 1 镇 量不清'])
      await say('DM:覃小芳', '覃小芳', text)
    await say('DM:陈晓明', '陈晓明', '达成 青山村 1 莫老四退半米 12月5日前')
    await say('DM:覃小芳', '覃小芳', '已签 1')
    await at('2026-11-24 09:30')
    await at('2026-12-05 09:30')
    await at('2026-12-09 09:30')
  }

  it('no group hears a name from the bot, whatever is asked there, and no log and no timeline holds one', async () => {
    await wholeStory()
    for (const room of ['村民群', '党员群', '村干群', '志愿者群', '镇工作群']) {
      for (const who of ['王建国', '覃小芳', '陈晓明'])
        for (const text of ['查 1', '我的单', '协议书 1']) await say(room, who, text)
      expect(village.said(room).join('\n'), room).not.toMatch(PARTIES)
    }
    expect(JSON.stringify(village.log)).not.toMatch(PARTIES)
    const { client } = village.store
    const kept = [await client.matterEvent.findMany(), await client.audit.findMany()]
    const titles = await client.matter.findMany({ select: { title: true } })
    expect(JSON.stringify([kept, titles])).not.toMatch(PARTIES)
  })

  it('who must do something is told in private or not at all', async () => {
    for (const text of ['纠纷 蓝家莫家争地界 邻里', '愿调 1', '达成 1 韦志强退半米 12月5日前', '已签 1'])
      await say('DM:覃小芳', '覃小芳', text)
    village.wechat.isFriend = (name) => name === '覃小芳'
    const told = await village.heardFrom(() => at('2026-12-05 09:30'))
    expect(told.join('\n')).toMatch(/DM:覃小芳 .*今天到日子/u)
    expect(told.filter((line) => !line.startsWith('DM:覃小芳')).join('\n')).not.toMatch(/韦志强|#2|约/u)
    await at('2026-12-06 10:00')
    expect(village.said('党员群').join() + village.said('村干群').join()).not.toMatch(/韦志强|#2/u)
  })

  it('cadres and grid workers who do not mediate see how it stands and nothing of whose it is', async () => {
    await say('DM:覃小芳', '覃小芳', '纠纷 蓝家莫家争地界 邻里')
    expect(await say('DM:李秀英', '李秀英', '查 1')).toMatch(/邻里纠纷/u)
    expect(village.said('DM:李秀英').join()).not.toMatch(PARTIES)
    expect(await say('DM:李秀英', '李秀英', '受理登记表 1')).toMatch(/只给调解员覃小芳、书记和镇里/u)
    expect(await say('DM:覃小芳', '覃小芳', '查 1')).toMatch(/蓝家莫家争地界/u)
    expect(await say('DM:王建国', '王建国', '查 1')).toMatch(/蓝家莫家争地界/u)
    expect(await say('DM:莫老四', '莫老四', '查 1')).toMatch(/只有当事人和村干部能查/u)
  })

  it('a villager may ask for it in private, and is then named nowhere', async () => {
    const told = await village.heardFrom(() => village.answers('DM:黄美兰', '黄美兰', '申请调解 我家和莫家争地界'))
    expect(told.join('\n')).toMatch(/DM:黄美兰 #1 登记好了/u)
    expect(told.filter((line) => !line.startsWith('DM:')).join()).not.toMatch(/黄美兰|莫家/u)
    expect(await say('村民群', '黄美兰', '我的单')).not.toMatch(/调解|纠纷/u)
    expect(await say('村民群', '黄美兰', '纠纷 我家和莫家争地界')).toMatch(/请到村干群、跟我的私聊里说/u)
  })

  it('its ledger is for those who may read of every dispute', async () => {
    await say('DM:覃小芳', '覃小芳', '纠纷 蓝家莫家争地界 邻里')
    const { store } = village
    const sheets = sheetsIn(await workbook(store, '调解', await exporter(store, '王建国')))
    expect(recordsIn(sheets.纠纷调解)).toMatchObject([
      { 编号: '#1', 类别: '邻里纠纷', 当事人和事由: '蓝家莫家争地界', 调解员: '覃小芳', 状态: '等双方答应' },
    ])
    for (const name of ['覃小芳', '李秀英', '农贵生'])
      await expect(workbook(store, '调解', await exporter(store, name))).rejects.toThrow(NotAllowed)
  })

  it('the papers say what was written down and leave the rest to a pen; a group gets none', async () => {
    await wholeStory()
    const said = await village.heardFrom(() => village.answers('村干群', '王建国', '协议书 1'))
    expect(said.join('\n')).toMatch(/村干群 .*#1 的协议书私聊发您了/u)
    expect(said.join('\n')).toMatch(/DM:王建国 \[文件\] 协议书-1\.xlsx/u)
    expect(said.join('\n')).not.toMatch(/村干群 \[文件\]/u)
    const { id, villageId } = await village.store.client.matter.findFirstOrThrow({ where: { number: 1 } })
    const page = async (name: string) => {
      const found = await village.store.transaction((tx) =>
        pageOf(tx, { name, matterId: id }, { registry, now: new Date('2026-11-23T01:00:00Z') }),
      )
      return (found?.page.rows ?? []).map(({ label, text }) => `${label}|${text}`).join('\n')
    }
    expect(await page('协议书')).toMatch(
      /纠纷事实\|蓝家莫家争地界[\s\S]*争议事项和双方责任\|[\s\S]*协议内容\|莫老四退半米[\s\S]*履行方式\|[\s\S]*履行期限\|2026年12月5日前\n/u,
    )
    const head = await village.store.transaction((tx) =>
      pageOf(tx, { name: '协议书', matterId: id }, { registry, now: new Date('2026-11-23T01:00:00Z') }),
    )
    expect(head?.page.head).toBe('青山村人民调解委员会　编号：〔2026〕1 号')
    expect(await page('协议书')).toMatch(/当事人甲\|签名[\s\S]*调解员\|覃小芳\n签名[\s\S]*盖章\|人民调解委员会/u)
    expect(await page('受理登记表')).toMatch(/纠纷类别\|邻里纠纷[\s\S]*双方意愿\|双方愿意调解，2026年11月23日/u)
    expect(await page('调解记录')).toMatch(/上交镇里：量不清（覃小芳）/u)
    expect(await page('回访表')).toMatch(/协议签订\|2026年11月23日/u)
    const take = (name: string | null, holdings: readonly { orgId: string; role: Role }[]) =>
      village.store.transaction(async (tx) => {
        const personId = name && (await village.store.client.person.findFirstOrThrow({ where: { name } })).id
        const by = { personId, holdings, via: 'terminal' as const }
        const taken = await takePaper(
          tx,
          { villageId, number: 1, name: '协议书', by },
          { registry, now: village.now() },
        )
        return 'refused' in taken ? taken.refused : 'taken'
      })
    expect(await take(null, [{ orgId: villageId, role: 'admin' }])).toBe('not-allowed')
    expect(await take('李秀英', [{ orgId: villageId, role: 'cadre' }])).toBe('not-allowed')
    expect(await take('覃小芳', [{ orgId: villageId, role: 'gridWorker' }])).toBe('taken')
    expect(await take('王建国', [{ orgId: villageId, role: 'secretary' }])).toBe('taken')
  })
})
