/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { hashCode } from '../../domain/secrets.ts'
import type { OpenedBy, Person, Transaction } from '../../store/index.ts'
import type { Assets } from '../../web/assets.ts'
import { field, readForm } from '../forms.ts'
import type { ConsoleApp, ConsoleContext, ConsoleOptions } from '../options.ts'
import { Field } from '../parts.tsx'
import { doorPage, PasswordInput, Problem } from './door-page.tsx'
import { giveToken, takeToken, tokenOf } from './guard.ts'
import { matches } from './password-hash.ts'
import { giveBack, takeTry } from './tries.ts'
import { admit, end, villagesOf } from './visitor.ts'

interface Known {
  readonly person: Person
  readonly by: OpenedBy
}

/** The page for those who are not signed in: a name, and a code from WeChat or a password of one's own. */
export function signIn(app: ConsoleApp, assets: Assets, { store, clock }: ConsoleOptions): void {
  app.get('/sign-in', (c) => form(c, assets, {}))

  app.post('/sign-in', async (c) => {
    const fields = await readForm(c)
    const [name, code, password] = [field(fields, 'name'), field(fields, 'code'), field(fields, 'password')]
    const { people, trier, leave } = await store.transaction(async (tx) => {
      const called = await officeHolders(tx, name)
      const who = { address: c.get('arrival').address, name: called.length > 0 ? name : null }
      return { people: called, trier: who, leave: await takeTry(tx, who, clock.now()) }
    })
    if (leave === 'nothing' || (leave === 'a code' && code === '')) {
      c.status(429)
      return form(c, assets, { name, problem: '试得太多了，请过一刻钟再试，或者在微信里发「登录」用登录码进来' })
    }
    const known = code === '' ? await byPassword(people, password) : await byCode(people, code)
    const before = tokenOf(c)
    const token =
      known &&
      (await store.transaction(async (tx) => {
        if (before) await end(tx, before)
        await giveBack(tx, trier)
        return admit(tx, known.person, known.by, clock.now())
      }))
    if (!token) {
      c.status(401)
      return form(c, assets, { name, problem: WRONG })
    }
    giveToken(c, token)
    return c.redirect('/', 303)
  })

  /** A code is bound to its person: with another's name it opens nothing, and stays good for its owner. */
  function byCode(people: readonly Person[], code: string): Promise<Known | null> {
    return store.transaction(async (tx) => {
      const id = hashCode(code)
      const owner = await tx.passes.ownerOf(id, 'code', clock.now())
      const person = people.find((one) => one.id === owner)
      return person && (await tx.passes.use(id, 'code', clock.now())) ? { person, by: 'code' } : null
    })
  }

  async function byPassword(people: readonly Person[], password: string): Promise<Known | null> {
    const kept = await store.transaction((tx) => Promise.all(people.map((one) => tx.passwords.of(one.id))))
    for (const [at, secret] of (kept.length > 0 ? kept : [null]).entries()) {
      const person = (await matches(password, secret)) ? people[at] : undefined
      if (person) return { person, by: 'password' }
    }
    return null
  }
}

/** Behind the guard: only who is signed in can sign out. */
export function signOut(app: ConsoleApp, { store, clock }: ConsoleOptions): void {
  app.post('/sign-out', async (c) => {
    const { person, village } = c.get('visitor')
    await store.transaction(async (tx) => {
      await end(tx, tokenOf(c) ?? '')
      const who = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
      tx.audit.note({ ...who, action: 'sign-out' }, clock.now())
    })
    takeToken(c)
    return c.redirect('/sign-in', 303)
  })
}

/** Everybody of this name who has a desk. */
export async function officeHolders(tx: Transaction, name: string): Promise<readonly Person[]> {
  const orgs = await tx.orgs()
  const all = [...orgs.all].map((org) => org.id)
  return (await tx.people.named(name, all)).filter((one) => villagesOf(one, orgs).length > 0)
}

/** The same for a wrong code, a wrong password and a wrong name. */
const WRONG =
  '没能登录：姓名、登录码或密码不对，登录码用过了或过了五分钟，或者这个人不是村干部、书记、镇干部、管理员。请在微信里再发一次「登录」'

function form(c: ConsoleContext, assets: Assets, { name = '', problem }: { name?: string; problem?: string }) {
  const yourName = (
    <Field label="姓名">
      <input class="input" name="name" value={name} autocomplete="username" required maxlength={40} />
    </Field>
  )
  return doorPage(c, assets, {
    title: '登录',
    what: '村里的事，一句话办',
    body: (
      <>
        <form method="post" action="/sign-in" class="card">
          <Problem said={problem} />
          {yourName}
          <Field label="登录码">
            <input
              class="input code"
              name="code"
              autocomplete="one-time-code"
              autocapitalize="characters"
              required
              maxlength={20}
            />
          </Field>
          <button type="submit" class="weui-btn weui-btn_primary">
            登录
          </button>
          <p class="sign-in__help">
            登录码怎么来：在微信里私聊小助手（或在村干群里）发「登录」，它私下回您一个，五分钟内有效
          </p>
        </form>
        <details class="card sign-in__other">
          <summary>用自己的密码登录</summary>
          <form method="post" action="/sign-in">
            {yourName}
            <Field label="密码">
              <PasswordInput name="password" autocomplete="current-password" />
            </Field>
            <button type="submit" class="weui-btn weui-btn_default">
              用密码登录
            </button>
            <p class="sign-in__help">密码是您自己登录以后设的。忘了就用登录码</p>
          </form>
        </details>
        <p class="sign-in__help">
          还没有微信登记的，请管理这台机器的人给您开一个登录链接。<a href="/operator">运维入口</a>
        </p>
      </>
    ),
  })
}
