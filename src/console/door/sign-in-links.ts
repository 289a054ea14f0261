import { randomBytes } from 'node:crypto'
import type { OrgTree } from '../../domain/org.ts'
import { hashToken } from '../../domain/secrets.ts'
import { LINK_MS } from '../../domain/sign-in.ts'
import { after } from '../../domain/time.ts'
import type { Person, Transaction } from '../../store/index.ts'
import { officeHolders } from './sign-in.ts'
import { villagesOf } from './visitor.ts'

/** What came of asking for a link: the link's path, people to choose from, or why there is none. */
export interface Offered {
  readonly link?: { readonly path: string; readonly name: string }
  readonly choices?: { readonly name: string; readonly people: readonly (readonly [id: string, where: string])[] }
  readonly problem?: string
}

/**
 * A one-time link for somebody with a desk and without WeChat. Whoever has an account gets in by it alone: else the operator
 * could enter as anybody. Each link is in the audit of the person's village.
 */
export async function offerLink(
  tx: Transaction,
  { name, chosen }: { readonly name: string; readonly chosen: string },
  now: Date,
): Promise<Offered> {
  const called = await officeHolders(tx, name)
  const orgs = await tx.orgs()
  const fitting = chosen === '' ? called : called.filter((one) => one.id === chosen)
  const [person, second] = fitting
  if (!person) return { problem: `花名册里没有叫${name}的村干部、书记、镇干部或管理员，请核对姓名` }
  if (second) return { choices: { name, people: fitting.map((one) => [one.id, whereOf(one, orgs)] as const) } }
  if (person.accounts.length > 0) {
    return { problem: `${name}的微信已经登记了，请本人在微信里私聊小助手发「登录」` }
  }
  const secret = randomBytes(24).toString('base64url')
  await tx.passes.give({ id: hashToken(secret), personId: person.id, kind: 'link', expiresAt: after(now, LINK_MS) })
  const villageId = villagesOf(person, orgs)[0]?.id ?? null
  tx.audit.note({ personId: person.id, accountId: 'operator', villageId, action: 'sign-in-link' }, now)
  return { link: { path: `/enter/${secret}`, name } }
}

function whereOf({ orgId }: Person, orgs: OrgTree): string {
  return [...orgs.upward(orgId)]
    .map((org) => org.name)
    .reverse()
    .join(' ')
}
