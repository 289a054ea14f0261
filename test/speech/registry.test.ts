import { describe, expect, it } from 'vitest'
import { mechanisms } from '../../commands/index.ts'
import type { Place, Role } from '../../src/domain/roles.ts'
import { helpLines, usage } from '../../src/speech/help.ts'
import type { Command } from '../../src/speech/mechanism.ts'
import { createRegistry } from '../../src/speech/registry.ts'
import { registry } from '../support/registry.ts'

const command = (id: string, ...says: string[]): Command => ({
  id: id as Command['id'],
  says,
  summary: '',
  roles: 'anyone',
  places: 'anywhere',
  args: {},
  examples: [],
})

describe('the registry', () => {
  it('throws when two commands share a word or a name, and says which', () => {
    const gathered = (...commands: Command[]) => createRegistry([{ commands }])
    expect(() => gathered(command('pool', '待接单'), command('mine', '我的单', '待接单'))).toThrow(/pool.*mine.*待接单/)
    expect(() => gathered(command('pool', '甲'), command('pool', '乙'))).toThrow(/pool/)
  })

  it('takes all the commands there are, and listens to those that do something', () => {
    expect(registry.all).toHaveLength(mechanisms.flatMap(({ commands }) => commands).length)
    expect(registry.live.every((one) => one.handle)).toBe(true)
    expect(registry.live.map((one) => one.id)).toContain('place-order')
  })
})

describe('help', () => {
  const { live } = registry
  const lines = (place: Place, ...roles: Role[]) =>
    helpLines(live, { personId: 'p', name: '张三', roles: new Set(roles) }, place).map((line) => line.split('：')[0])

  it('shows what this person can do here, and nothing else', () => {
    expect(lines('villagers', 'villager')).toEqual(expect.arrayContaining(['点单', '评单', '撤单', '查']))
    for (const word of ['接单', '派单', '同意', '绑定本群', '激活', '我是'])
      expect(lines('villagers', 'villager')).not.toContain(word)
    expect(lines('volunteers', 'volunteer')).toEqual(expect.arrayContaining(['接单', '退单', '完成']))
    expect(lines('volunteers', 'volunteer')).not.toContain('点单')
    expect(lines('cadres', 'secretary')).toEqual(expect.arrayContaining(['派单', '同意', '绑定本群']))
  })

  it('teaches a stranger how to be known', () => {
    expect(helpLines(live, null, 'villagers').join()).toContain('我是')
  })

  it('explains a command by its own examples', () => {
    const claim = live.find((one) => one.id === 'claim-order')
    expect(claim && usage(claim)).toContain('接单 12')
  })
})
