import type { Claim } from '../../src/domain/identity.ts'
import type { OrgTree } from '../../src/domain/org.ts'
import { type Holding, ROLE_NAMES } from '../../src/domain/roles.ts'

const ANSWERS: Readonly<Record<NonNullable<Claim['answer']>, string>> = {
  agreed: '原来的微信说：是本人',
  denied: '原来的微信说：不是本人',
  silent: '原来的微信一天没有回话（可能换了手机），请当面核实',
}

/** What whoever answers a request must know, in chat and console alike: who asks, whom it replaces, what it brings. */
export function claimLines(
  { nickname, name, orgId, namesakes, brings, replaces, leaves, answer }: Claim,
  orgs: OrgTree,
): readonly string[] {
  const orgName = (id: string) => orgs.get(id)?.name ?? ''
  return [
    `微信「${nickname || '没有昵称'}」要登记为 ${name}`,
    namesakes.length > 0
      ? `同名的有 ${namesakes.length + 1} 位：这次是${orgName(orgId)}的，不是${namesakes.map(orgName).join('、')}的`
      : '',
    `带来：${rolesBrought(brings, orgs)}`,
    replaces.length > 0 ? `换下：${name}现在用的微信，以后不能再用` : '',
    leaves ? `这个微信现在是${leaves}，以后不再是` : '',
    answer ? ANSWERS[answer] : '',
  ].filter(Boolean)
}

/** `书记（青山村党支部）、党员（那良屯党小组）` */
export function rolesBrought(brings: readonly Holding[], orgs: OrgTree): string {
  const roles = brings.map(({ role, orgId }) => `${ROLE_NAMES[role]}（${orgs.get(orgId)?.name ?? ''}）`)
  return roles.join('、') || ROLE_NAMES.villager
}
