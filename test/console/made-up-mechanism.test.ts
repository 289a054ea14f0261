import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import type { Workflow } from '../../src/domain/workflow.ts'
import { arg } from '../../src/speech/args/index.ts'
import { defineCommand, defineMechanism } from '../../src/speech/define.ts'
import { move } from '../../src/speech/move.ts'
import { reply } from '../../src/speech/outcome.ts'
import { raise } from '../../src/speech/raise.ts'
import { createRegistry } from '../../src/speech/registry.ts'
import { formsIn, openTestConsole, type SignedIn, type TestConsole } from '../support/console.ts'

const loan: Workflow = {
  kind: 'loan',
  start: 'asked',
  states: { asked: {}, lent: {}, back: {} },
  moves: {
    lend: { from: ['asked'], to: 'lent', by: { roles: ['secretary'] }, holder: 'people' },
    bring: { from: ['lent'], to: 'back', by: { roles: ['secretary'] } },
  },
}

const seen: object[] = []

/** Nobody has built this one; it holds one argument of each kind that a form can hold. */
const lending = defineMechanism({
  commands: [
    defineCommand({
      id: 'borrow',
      says: ['借东西'],
      summary: '跟村里借东西',
      roles: 'anyone',
      places: 'anywhere',
      args: { text: arg.text({ called: '借什么' }) },
      form: { begins: '借一样东西', tone: 'primary' },
      examples: [],
      async handle(scene, { text }) {
        const { actor, village } = scene
        const at = { villageId: village?.id ?? '', orgId: village?.id ?? '', roomId: null, title: text }
        const matter = await raise(scene, loan, { ...at, participants: [], by: actor?.personId ?? null })
        return reply(`借条 #${matter.number}`)
      },
    }),
    defineCommand({
      id: 'lend',
      says: ['借出'],
      summary: '借出去',
      roles: ['secretary'],
      places: 'anywhere',
      args: {
        matter: arg.matter({ of: 'loan', move: 'lend' }),
        person: arg.person({ called: '借给谁' }),
        date: arg.date({ tense: 'future', called: '哪天还' }),
        category: arg.category({ among: ['工具', '桌椅'] }),
        household: arg.household({ optional: true }),
        rating: arg.rating({ optional: true }),
        reason: arg.text({ slot: 'reason', optional: true }),
      },
      form: { tone: 'primary' },
      examples: [],
      async handle(scene, { matter, ...said }) {
        seen.push(said)
        await move(scene, matter, 'lend', { people: [{ personId: said.person.id, name: said.person.name }] })
        return reply(`#${matter.number} 借给${said.person.name}了`)
      },
    }),
    defineCommand({
      id: 'bring-back',
      says: ['收回'],
      summary: '还回来了',
      roles: ['secretary'],
      places: 'anywhere',
      args: {
        matter: arg.matter({ of: 'loan', move: 'bring' }),
        reason: arg.text({ slot: 'reason', optional: true }),
      },
      form: { tone: 'warn', insists: ['reason'] },
      examples: [],
      async handle(scene, { matter, reason }) {
        await move(scene, matter, 'bring', { note: reason })
        return reply(`#${matter.number} 还回来了`)
      },
    }),
  ],
  matter: {
    workflow: loan,
    words: {
      kind: '借条',
      parts: { requester: '想借的人', holder: '借的人' },
      states: { asked: '想借', lent: '借出去了', back: '还了' },
      moves: { lend: '借出', bring: '还回' },
    },
    shownTo: { who: 'anyone', where: 'anywhere' },
    standing: () => '借条',
    reminders: {},
    waits: [{ what: '想借东西的', states: ['asked'] }],
    page: 'loans',
  },
})

describe('a mechanism the console has never heard of', () => {
  let desk: TestConsole
  let secretary: SignedIn
  beforeAll(async () => {
    desk = await openTestConsole(undefined, undefined, createRegistry([...mechanisms, lending]))
    secretary = await desk.signIn('王建国')
  })
  afterAll(() => desk.close())

  it('has a page of its own, on which something is begun', async () => {
    const page = await secretary.get('/loans')
    expect(page).toMatch(/<a href="\/loans" aria-current="page">借条<\/a>/)
    expect(page).toMatch(/<h2>借一样东西<\/h2>.*借什么/s)
    const form = formsIn(page).get('借东西')
    expect(await secretary.post('/act', { ...form, text: '借一下村里的打谷机吧' })).toMatch(/借条 #1/)
    expect(await secretary.get('/')).toMatch(/想借东西的（1）/)
    expect(await secretary.get('/loans?state=asked')).toMatch(/想借（1）.*借一下村里的打谷机吧/s)
  })

  it('is done by its commands as forms, with a field for each argument', async () => {
    const page = await secretary.get('/matters/1')
    expect([...formsIn(page).keys()]).toEqual(['借出 #1'])
    const form =
      /<form method="post" action="\/act"(?:(?!<\/form>).)*name="command" value="lend".*?<\/form>/s.exec(page)?.[0] ??
      ''
    const fields = [...form.matchAll(/<(input|select|textarea)(?![^>]*type="hidden")[^>]*name="(\w+)"[^>]*>/g)]
    expect(fields.map(([, , name]) => name)).toEqual(['people', 'date', 'category', 'household', 'rating', 'reason'])
    expect(form).toMatch(/借给谁<.*哪天还<.*类别<.*哪一户（可不填）<.*几分（可不填）<.*理由（可不填）</s)
    expect(form).toMatch(/type="date"[^>]*required[^>]*min="2026-11-23"/)
    const filled = {
      people: '陆大勇',
      date: '2026-12-01',
      category: '工具',
      household: '01-01',
      rating: '4',
      reason: '好借好还',
    }
    expect(await secretary.post('/act', { ...formsIn(page).get('借出 #1'), ...filled })).toMatch(/#1 借给陆大勇了/)
    expect(seen).toMatchObject([
      {
        person: { name: '陆大勇' },
        date: { when: { kind: 'day', day: '2026-12-01' } },
        household: { called: '01-01 蓝阿婆' },
        ...{ category: '工具', rating: 4, reason: '好借好还' },
      },
    ])
  })

  it('undoes behind a fold, with a reason; and then wants nothing more', async () => {
    const page = await secretary.get('/matters/1')
    expect(page).toMatch(/<details class="more"><summary>收回….*name="reason" required/s)
    await secretary.post('/act', { ...formsIn(page).get('收回 #1'), reason: '明天再说' })
    expect(await secretary.get('/matters/1')).toMatch(/还回：明天再说/)
    expect(formsIn(await secretary.get('/matters/1')).size).toBe(0)
  })

  it('offers nothing to whom the workflow gives nothing', async () => {
    await secretary.post('/act', { command: 'borrow', text: '桌椅' })
    const cadre = await desk.signIn('李秀英')
    expect(formsIn(await cadre.get('/matters/2')).size).toBe(0)
    expect(
      await cadre.post('/act', {
        command: 'lend',
        number: '2',
        people: '陆大勇',
        date: '2026-12-01',
        category: '工具',
      }),
    ).toMatch(/要书记来办/)
  })
})
