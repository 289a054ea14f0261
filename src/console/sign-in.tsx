/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { OrgTree } from '../domain/org.ts'
import { minutes } from '../domain/time.ts'
import type { Person, Transaction } from '../store/index.ts'
import type { Assets } from '../web/assets.ts'
import { page } from '../web/page.tsx'
import { addressOf } from './address.ts'
import { field, readForm } from './forms.ts'
import { giveToken, takeToken, tokenOf } from './guard.ts'
import type { ConsoleApp, ConsoleContext, ConsoleOptions } from './options.ts'
import { Field } from './parts.tsx'
import { isPassword } from './password.ts'
import { begin, end, villagesOf } from './visitor.ts'

/**
 * Tries in a quarter of an hour, from one address and from everywhere; kept in the database, so a restart forgives none.
 * Who is let in did not try: behind a proxy everybody has one address.
 */
const TRIES = { each: 10, all: 100, ms: minutes(15) }

interface Asked {
  readonly name?: string
  readonly problem?: string
  /** People of the same name, to choose from. */
  readonly choices?: readonly (readonly [id: string, where: string])[]
}

/** The only page for those who are not signed in. */
export function signIn(app: ConsoleApp, assets: Assets, { store, clock }: ConsoleOptions): void {
  app.get('/sign-in', (c) => form(c, assets, {}))

  app.post('/sign-in', async (c) => {
    const fields = await readForm(c)
    const [name, password, chosen] = [field(fields, 'name'), field(fields, 'password'), field(fields, 'person')]
    const address = addressOf(c)
    if (!(await store.transaction((tx) => mayTry(tx, address, clock.now())))) {
      c.status(429)
      return form(c, assets, { name, problem: '试得太多了，请过一刻钟再试' })
    }
    const right = await isPassword(store, password)
    const found = right ? await store.transaction((tx) => officeHolders(tx, name)) : []
    const [person] = chosen === '' ? found : found.filter((one) => one.id === chosen)
    if (!person) {
      c.status(401)
      return form(c, assets, { name, problem: '姓名或密码不对，或者这个人不是村干部、书记、镇干部或管理员' })
    }
    if (found.length > 1 && chosen === '') {
      const orgs = await store.transaction((tx) => tx.orgs())
      return form(c, assets, { name, choices: found.map((one) => [one.id, whereOf(one, orgs)] as const) })
    }
    const before = tokenOf(c)
    const token = await store.transaction(async (tx) => {
      if (before) await end(tx, before)
      const [village] = villagesOf(person, await tx.orgs())
      if (!village) return null
      note(tx, person.id, village.id, 'sign-in', clock.now())
      for (const key of keysOf(address)) await tx.allowances.giveBack(key)
      return begin(tx, person, village, clock.now())
    })
    if (token) giveToken(c, token)
    return c.redirect('/', 303)
  })
}

/** Behind the guard: only who is signed in can sign out. */
export function signOut(app: ConsoleApp, { store, clock }: ConsoleOptions): void {
  app.post('/sign-out', async (c) => {
    const { person, village } = c.get('visitor')
    await store.transaction(async (tx) => {
      await end(tx, tokenOf(c) ?? '')
      note(tx, person.id, village.id, 'sign-out', clock.now())
    })
    takeToken(c)
    return c.redirect('/sign-in', 303)
  })
}

function keysOf(address: string): readonly [here: string, everywhere: string] {
  return [`console ${address}`, 'console']
}

async function mayTry(tx: Transaction, address: string, now: Date): Promise<boolean> {
  const [here, everywhere] = keysOf(address)
  const isFree = await tx.allowances.take(here, TRIES.each, TRIES.ms, now)
  return isFree && (await tx.allowances.take(everywhere, TRIES.all, TRIES.ms, now))
}

async function officeHolders(tx: Transaction, name: string): Promise<readonly Person[]> {
  const orgs = await tx.orgs()
  const all = [...orgs.all].map((org) => org.id)
  return (await tx.people.named(name, all)).filter((one) => villagesOf(one, orgs).length > 0)
}

function whereOf({ orgId }: Person, orgs: OrgTree): string {
  return [...orgs.upward(orgId)]
    .map((org) => org.name)
    .reverse()
    .join(' ')
}

function note(tx: Transaction, personId: string, villageId: string, action: string, now: Date): void {
  tx.audit.note({ personId, accountId: `console:${personId}`, villageId, action }, now)
}

function form(c: ConsoleContext, assets: Assets, { name = '', problem, choices }: Asked) {
  return page(c, assets, {
    title: '登录 · 连心',
    styles: ['console.css', 'forms.css'],
    body: (
      <main class="sign-in">
        <h1>连心</h1>
        <p class="sign-in__what">村里的事，一句话办</p>
        <form method="post" action="/sign-in" class="card">
          {problem && (
            <p class="answer answer_no" role="alert">
              {problem}
            </p>
          )}
          <Field label="姓名">
            <input class="input" name="name" value={name} autocomplete="username" required maxlength={40} />
          </Field>
          {choices && (
            <fieldset class="choices">
              <legend>叫这个名字的有 {choices.length} 位，您是哪一位？选好再输一次密码</legend>
              {choices.map(([id, where]) => (
                <label class="choice">
                  <input type="radio" name="person" value={id} required /> {where}
                </label>
              ))}
            </fieldset>
          )}
          <Field label="密码">
            <input
              class="input"
              type="password"
              name="password"
              autocomplete="current-password"
              required
              maxlength={200}
            />
          </Field>
          <button type="submit" class="weui-btn weui-btn_primary">
            登录
          </button>
        </form>
        <p class="sign-in__help">密码在机器人第一次启动时显示，或者由管理员设定</p>
      </main>
    ),
  })
}
