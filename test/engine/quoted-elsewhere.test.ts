import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DEMO } from '../support/demo.ts'
import { type InProcess, SELF, startInProcess } from '../support/inprocess.ts'
import { SECOND, settleSecondVillage } from '../support/second-village.ts'
import { local } from '../support/transcript.ts'

const NOW = local('2026-11-23 10:00')
const LINE = '- - - - - - - - - - - - - - -'

/** Both villages have a #1 and a #2; 王建国 is a secretary of both. */
describe('a message of the bot about another village, quoted', () => {
  let village: InProcess
  beforeEach(async () => {
    village = await startInProcess('village', NOW)
    await settleSecondVillage(village.store, NOW)
    const { client, transaction } = village.store
    const { id: personId } = await client.person.findFirstOrThrow({ where: { name: '王建国' } })
    await client.roleHolding.create({ data: { id: 'third', personId, orgId: SECOND.id, role: 'cadre' } })
    await transaction((tx) => tx.roster.lock())
    await say('村民群', '王建国', '点单 屋后路灯不亮了')
    await say('莲塘村民群', '王建国', '点单 晒谷场漏水')
    await say('村民群', '王建国', '点单 桥栏杆松了')
    await say('莲塘村民群', '王建国', '点单 水渠堵了')
  })
  afterEach(() => village.close())

  /** Says something and returns what the bot then said there. */
  async function say(room: string, who: string, text: string): Promise<string> {
    return (await village.answers(room, who, text)).join('\n')
  }
  const quoting = (quoted: string, words: string) => `「${SELF.name}：${quoted}」\n${LINE}\n${words}`
  const states = async () =>
    (await village.store.client.matter.findMany({ orderBy: [{ villageId: 'asc' }, { number: 'asc' }] })).map(
      ({ villageId, number, state }) => `${villageId === SECOND.id ? '莲塘' : '青山'} ${number} ${state}`,
    )
  const heard = (room: string, pattern: RegExp) => village.said(room).find((text) => pattern.test(text)) ?? ''

  it.each(['我来', '接单', '接单 1', '派单 @李秀英', '撤单', '查', '催办', '取消 1', '撤单 2'])(
    'names nothing here, whatever is said under it: %s',
    async (words) => {
      const before = await states()
      const quoted = heard('志愿者群', /#1 .*路灯/)
      expect(quoted).not.toBe('')
      const answer = await say('莲塘志愿者群', '王建国', quoting(quoted, words))
      expect(answer).not.toMatch(/晒谷场|水渠/)
      if (answer !== '') expect(answer).toMatch(/青山村的 #1，不是莲塘村的，没有照它办/)
      expect(await states()).toEqual(before)
    },
  )

  it('is answered plainly', async () => {
    const quoted = heard('志愿者群', /#1 .*路灯/)
    expect(await say('莲塘志愿者群', '王建国', quoting(quoted, '我来'))).toMatch(
      /这句说的是青山村的 #1，不是莲塘村的，没有照它办。要办请到青山村的群里说/,
    )
  })

  /** In both villages #3 is called alike, so that its words do not tell. */
  const takenAlike = async (): Promise<string> => {
    for (const room of ['村民群', '莲塘村民群']) await say(room, '王建国', '点单 要两袋米')
    await say('志愿者群', '陆大勇', '接单 3')
    return heard('村民群', /#3 由陆大勇接单/)
  }

  it('is known by where it was said, where its words do not tell', async () => {
    const quoted = await takenAlike()
    const before = await states()
    expect(await say('莲塘村民群', '王建国', quoting(quoted, '撤单'))).toMatch(/青山村的 #3，不是莲塘村的/)
    expect(await states()).toEqual(before)
    expect(await say('村民群', '王建国', quoting(quoted, '查'))).toMatch(/#3/)
  })

  it('a list of its numbers asks for none of these here', async () => {
    const quoted = await say('志愿者群', '陆大勇', '待接单')
    expect(quoted).toMatch(/#1[\s\S]*#2/)
    const before = await states()
    expect(await say('莲塘志愿者群', '王建国', quoting(quoted, '我来'))).not.toMatch(/由您接单|晒谷场|水渠/)
    for (const words of ['我来 2', '接单 2']) {
      expect(await say('莲塘志愿者群', '王建国', quoting(quoted, words))).toMatch(/不是莲塘村的/)
    }
    expect(await states()).toEqual(before)
  })

  it('answers no question that waits here', async () => {
    const asked = await say('村民群', '王建国', '撤单')
    expect(asked).toMatch(/哪一件[\s\S]*#1/)
    await say('莲塘村民群', '王建国', '撤单')
    const before = await states()
    expect(await say('莲塘村民群', '王建国', quoting(asked, '1'))).toMatch(/不是莲塘村的/)
    expect(await states()).toEqual(before)
  })

  it('is acted on in its own village as ever', async () => {
    const quoted = heard('莲塘志愿者群', /#1 .*晒谷场/)
    expect(await say('莲塘志愿者群', '王建国', quoting(quoted, '我来'))).toMatch(/#1 由您接单/)
    const taken = heard('莲塘志愿者群', /#1 由您接单/)
    expect(await say('莲塘志愿者群', '王建国', quoting(taken, '完成 修好了'))).toMatch(/#1/)
    expect(await states()).toContain('莲塘 1 done')
  })

  it('in a group that has become another village’s, what was said before is not of it', async () => {
    const quoted = await takenAlike()
    village.clock.advance(60_000)
    await village.store.transaction((tx) =>
      tx.rooms.bind(
        { account: SELF.id, chatId: DEMO.roomId('村民群'), orgId: SECOND.id, kind: 'villagers' },
        village.now(),
      ),
    )
    const before = await states()
    expect(await say('村民群', '王建国', quoting(quoted, '撤单'))).toMatch(/归莲塘村以前说的，没有照它办/)
    expect(await states()).toEqual(before)
  })

  it('in private, it is the one they have to do with', async () => {
    const { client } = village.store
    const person = await client.person.findFirstOrThrow({ where: { name: '王建国' } })
    await client.participant.deleteMany({
      where: { personId: person.id, matter: { number: 1, villageId: { not: SECOND.id } } },
    })
    const before = await states()
    expect(await say('DM:王建国', '王建国', quoting('#1 由陆大勇接单', '撤单'))).toMatch(/莲塘村的 #1，不是青山村的/)
    expect(await states()).toEqual(before)
  })
})
