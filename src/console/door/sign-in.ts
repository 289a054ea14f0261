import { hashCode, hashToken } from '../../domain/secrets.ts'
import type { Acted } from '../../engine/hear/on-behalf.ts'
import type { OpenedBy, Person, Transaction } from '../../store/index.ts'
import type { Assets } from '../../web/assets.ts'
import { field, ownPage, readForm } from '../forms.ts'
import { type Leftovers, unpacked } from '../leftovers.ts'
import { firstPage } from '../menu.ts'
import type { ConsoleApp, ConsoleOptions } from '../options.ts'
import { VILLAGE_FIELD } from '../ticket.tsx'
import { giveToken, takeToken, tokenOf } from './guard.ts'
import { matches } from './password-hash.ts'
import { type Along, signInForm } from './sign-in-form.tsx'
import { giveBack, takeTry } from './tries.ts'
import { admit, end, villagesOf } from './visitor.ts'

interface Known {
  readonly person: Person
  readonly by: OpenedBy
}

/** The page for those who are not signed in: a name, and a code from WeChat or a password of one's own. */
export function signIn(app: ConsoleApp, assets: Assets, { store, clock }: ConsoleOptions, left: Leftovers): void {
  app.get('/sign-in', (c) => signInForm(c, assets, { next: c.req.query('next') ?? '' }))

  app.post('/sign-in', async (c) => {
    const fields = await readForm(c)
    const [name, code, password] = [field(fields, 'name'), field(fields, 'code'), field(fields, 'password')]
    const along = { next: field(fields, 'next'), typed: field(fields, 'typed'), village: field(fields, VILLAGE_FIELD) }
    const { people, trier, leave } = await store.transaction(async (tx) => {
      const called = await officeHolders(tx, name)
      const who = { address: c.get('arrival').address, name: called.length > 0 ? name : null }
      return { people: called, trier: who, leave: await takeTry(tx, who, clock.now()) }
    })
    if (leave === 'nothing' || (leave === 'a code' && code === '')) {
      c.status(429)
      return signInForm(c, assets, {
        ...along,
        name,
        problem: '试得太多了，请过一刻钟再试，或者在微信里发「登录」用登录码进来',
      })
    }
    const known = code === '' ? await byPassword(people, password) : await byCode(people, code)
    const before = tokenOf(c)
    const admitted =
      known &&
      (await store.transaction(async (tx) => {
        if (before) await end(tx, before)
        await giveBack(tx, trier)
        const token = await admit(tx, known.person, known.by, clock.now())
        return token && { token, first: await goesOn(tx, known.person, token, along) }
      }))
    if (!admitted) {
      c.status(401)
      return signInForm(c, assets, { ...along, name, problem: WRONG })
    }
    giveToken(c, admitted.token)
    return c.redirect(admitted.first, 303)
  })

  /** Where they go on: the page that was asked for, with what they had written; else their first. */
  async function goesOn(tx: Transaction, person: Person, token: string, along: Along): Promise<string> {
    const orgs = await tx.orgs()
    const [typed, next] = [unpacked(along.typed ?? ''), ownPage(along.next ?? '')]
    const village = villagesOf(person, orgs).find(({ id }) => id === along.village)
    if (typed && village) {
      const sessionId = hashToken(token)
      await tx.sessions.turnTo(sessionId, village.id)
      tx.afterCommit(() => left.keep(sessionId, village.id, { said: STILL_THERE, typed }))
    }
    return next ?? firstPage({ person, orgs })
  }

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

const STILL_THERE: Acted = { text: '刚才还没有办，您写的还在。看一看，再点一次', ending: 'refused', question: null }
