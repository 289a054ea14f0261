/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { hashCode } from '../../domain/secrets.ts'
import { after, minutes } from '../../domain/time.ts'
import { field, readForm } from '../forms.ts'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from '../options.ts'
import { Card, Field } from '../parts.tsx'
import { Ticket } from '../ticket.tsx'
import { PasswordInput, Problem } from './door-page.tsx'
import { hashed, matches } from './password-hash.ts'
import { giveBack, takeTry } from './tries.ts'

const SHORTEST = 8
/** So soon after a code or link was used, it still proves who is there. */
const FRESH_MS = minutes(10)

/** 我的密码: a password of one's own, set or changed by whoever proves once more who they are. */
export function ownPasswordPage(app: ConsoleApp, desk: Desk): void {
  const { store, clock } = desk

  app.get('/password', async (c) => form(c, {}))

  app.post('/password', async (c) => {
    const { person, village, sessionId } = c.get('visitor')
    const fields = await readForm(c)
    const [proof, wanted, again] = [field(fields, 'proof'), field(fields, 'password'), field(fields, 'again')]
    if (wanted.length < SHORTEST) return form(c, { problem: `密码至少 ${SHORTEST} 位` })
    if (wanted !== again) return form(c, { problem: '两次写的密码不一样，请再写一次' })
    const trier = { address: c.get('arrival').address, name: person.name }
    const leave = await store.transaction((tx) => takeTry(tx, trier, clock.now()))
    if (leave === 'nothing') return form(c, { problem: '试得太多了，请过一刻钟再试' })
    if (!(await proves(c.get('visitor'), proof))) {
      c.status(403)
      return form(c, { problem: '登录码或现在的密码不对。请在微信里发「登录」，填新的登录码' })
    }
    const kept = await hashed(wanted)
    await store.transaction(async (tx) => {
      await tx.passwords.set(person.id, kept)
      await tx.sessions.endOf(person.id, sessionId)
      await giveBack(tx, trier)
      const who = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
      tx.audit.note({ ...who, action: 'own-password' }, clock.now())
    })
    return form(c, { done: true })
  })

  /** By a new code, by the password there is, or by having just come in for the first time. */
  async function proves(visitor: Visitor, proof: string): Promise<boolean> {
    const { person } = visitor
    const { byCode, kept } = await store.transaction(async (tx) => {
      const id = hashCode(proof)
      const isTheirs = (await tx.passes.ownerOf(id, 'code', clock.now())) === person.id
      return {
        byCode: isTheirs && (await tx.passes.use(id, 'code', clock.now())),
        kept: await tx.passwords.of(person.id),
      }
    })
    return byCode || (kept ? matches(proof, kept) : isFresh(visitor))
  }

  function isFresh({ openedBy, openedAt }: Visitor): boolean {
    return (openedBy === 'code' || openedBy === 'link') && openedAt > after(clock.now(), -FRESH_MS)
  }

  async function form(c: ConsoleContext, { problem, done = false }: { problem?: string; done?: boolean }) {
    const visitor = c.get('visitor')
    const kept = await store.transaction((tx) => tx.passwords.of(visitor.person.id))
    return desk.show(c, {
      title: '我的密码',
      body: (
        <form method="post" action="/password">
          <Ticket visitor={visitor} />
          <Card title={kept ? '改密码' : '设一个自己的密码'}>
            <Problem said={problem} />
            {done && (
              <p class="answer" role="status">
                密码记下了。下次登录填姓名和它就行，别的地方都已退出
              </p>
            )}
            <p class="row row__note">
              不设也行：每次在微信里发「登录」要一个登录码。密码只给自己用，谁都不会问您要，也没有人看得到
            </p>
            <div class="row row__deeds">
              {(kept || !isFresh(visitor)) && (
                <Field label={kept ? '现在的密码，或新的登录码' : '新的登录码'}>
                  <PasswordInput name="proof" autocomplete="current-password" />
                </Field>
              )}
              <Field label={`新密码（至少 ${SHORTEST} 位）`}>
                <PasswordInput name="password" autocomplete="new-password" />
              </Field>
              <Field label="新密码再写一次">
                <PasswordInput name="again" autocomplete="new-password" />
              </Field>
              <button type="submit" class="weui-btn weui-btn_mini weui-btn_primary">
                保存
              </button>
            </div>
          </Card>
        </form>
      ),
    })
  }
}
