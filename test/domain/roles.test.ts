import { describe, expect, it } from 'vitest'
import { OrgTree } from '../../src/domain/org.ts'
import { may, rolesTowards, SECRETARY_UP } from '../../src/domain/roles.ts'

const orgs = new OrgTree([
  { id: 'town', name: '红水镇党委', kind: 'township', parentId: null },
  { id: 'village', name: '青山村党支部', kind: 'village', parentId: 'town' },
  { id: 'naliang', name: '那良屯党小组', kind: 'grid', parentId: 'village' },
  { id: 'nongfu', name: '弄福屯党小组', kind: 'grid', parentId: 'village' },
  { id: 'watch', name: '青山村监督委员会', kind: 'supervisors', parentId: 'village' },
  { id: 'police', name: '红水镇派出所', kind: 'department', parentId: 'town' },
  { id: 'other', name: '龙坪村党支部', kind: 'village', parentId: 'town' },
])
const roles = (orgId: string, role: Parameters<typeof rolesTowards>[0][number]['role'], towards: string) =>
  rolesTowards([{ orgId, role }], towards, orgs)

describe('roles', () => {
  it('an office reaches downward, not up and not sideways', () => {
    expect(roles('village', 'secretary', 'naliang').has('secretary')).toBe(true)
    expect(roles('town', 'townStaff', 'naliang').has('townStaff')).toBe(true)
    expect(roles('naliang', 'secretary', 'village').has('secretary')).toBe(false)
    expect(roles('naliang', 'cadre', 'nongfu').has('cadre')).toBe(false)
    expect(roles('village', 'secretary', 'other').has('secretary')).toBe(false)
  })

  it('belonging to a part of a village is belonging to the village', () => {
    expect(roles('naliang', 'member', 'village').has('member')).toBe(true)
    expect(roles('naliang', 'member', 'nongfu').has('member')).toBe(true)
    expect(roles('watch', 'supervisor', 'village').has('supervisor')).toBe(true)
    expect(roles('naliang', 'member', 'other').has('member')).toBe(false)
  })

  it('anyone is anyone; nobody holds no office', () => {
    expect(may(new Set(), 'anyone')).toBe(true)
    expect(may(new Set(), SECRETARY_UP)).toBe(false)
  })
})

describe('the tree of organisations', () => {
  it('finds the village of a part, and takes the top where there is none', () => {
    expect(orgs.villageOf('naliang')).toBe('village')
    expect(orgs.villageOf('village')).toBe('village')
    expect(orgs.villageOf('police')).toBe('town')
  })

  it('takes a name as written, else by how it begins', () => {
    expect(orgs.named('那良屯').map((one) => one.id)).toEqual(['naliang'])
    expect(orgs.named('青山村').map((one) => one.id)).toEqual(['village', 'watch'])
    expect(orgs.named('没有')).toEqual([])
  })

  it('survives a tree that bites its tail', () => {
    const round = new OrgTree([
      { id: 'a', name: 'a', kind: 'group', parentId: 'b' },
      { id: 'b', name: 'b', kind: 'group', parentId: 'a' },
    ])
    expect(round.isWithin('a', 'x')).toBe(false)
    expect(['a', 'b']).toContain(round.villageOf('a'))
  })
})
