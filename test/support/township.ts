import type { Role } from '../../src/domain/roles.ts'
import type { Store } from '../../src/store/index.ts'

/** Who leads 红水镇 and its 派出所 where a test wants somebody to: people of the demo who hold it besides. */
export const HEADS = { 镇书记: '蓝春燕', 镇长: '黄美兰', 所长: '张三' } as const

const HELD = { 镇书记: ['secretary'], 镇长: ['townStaff', 'townHead'], 所长: ['department', 'departmentHead'] } as const

export async function settleHeads({ client, transaction }: Store): Promise<void> {
  const township = await client.org.findFirstOrThrow({ where: { kind: 'township' } })
  const station = await client.org.findFirstOrThrow({ where: { name: '红水镇派出所' } })
  for (const [office, name] of Object.entries(HEADS)) {
    const { id: personId } = await client.person.findFirstOrThrow({ where: { name } })
    const orgId = office === '所长' ? station.id : township.id
    const roles: readonly Role[] = HELD[office as keyof typeof HELD]
    await client.roleHolding.createMany({
      data: roles.map((role) => ({ id: `${office} ${role}`, personId, orgId, role })),
    })
  }
  // Written past the store, so what it remembers is out of date.
  await transaction((tx) => tx.roster.lock())
}
