import type { Broken } from '../broken.ts'

const settings = ['test/mechanisms/settings.test.ts']
const page = ['test/console/settings.test.ts']
const reports = ['test/engine/reports.test.ts']

/** 设置, 月报 and 述职材料. */
export const SETTLED: readonly Broken[] = [
  {
    promise: '设置：村里没定的照镇里的',
    text: 'for (const org of orgs.upward(orgId)) {\n    const value = valueIn',
    into: 'for (const org of [...orgs.upward(orgId)].slice(0, 1)) {\n    const value = valueIn',
    tests: settings,
  },
  {
    promise: '设置：不能定的数不算数',
    text: 'return isAllowed(value, setting) ? value : null',
    into: 'return value',
    tests: settings,
  },
  {
    promise: '设置：别人刚改过的不盖掉',
    text: "if (field(form, `seen-${setting.id}`) !== (own === null ? '' : inFigures(own)))",
    into: 'if (false)',
    tests: page,
  },
  {
    promise: '设置：谁改的、改成多少，审计里有',
    text: "if (found.changed.length > 0) tx.audit.note({ ...by(visitor, org), action: 'settings', detail }, now)",
    into: '',
    tests: page,
  },
  {
    promise: '设置：不提醒的时候，村里没定的照镇里的',
    text: "return own.get(orgId ?? '') ?? own.get(above.get(orgId ?? '') ?? '') ?? shared",
    into: "return own.get(orgId ?? '') ?? shared",
    tests: page,
  },
  {
    promise: '月报：调解这样不能外说的只写号码',
    text: 'return discreet ? `#${number}` : `#${number} ${brief(masked(title), 20)}${said}`',
    into: 'return `#${number} ${brief(masked(title), 20)}${said}`',
    tests: reports,
  },
  {
    promise: '月报：撤了或没办成的不算办结',
    text: 'over.filter(([, { undone }]) => undone !== true)',
    into: 'over',
    tests: reports,
  },
  {
    promise: '号码：没有这个号码的，别的事不动',
    text: 'if (arg.said || !command.countsThings || reading.quoted) return false',
    into: 'if (!command.countsThings || reading.quoted) return false',
    tests: ['test/engine/powers.test.ts'],
  },
  {
    promise: '材料：不是自己的村、镇拿不到',
    text: "if (!may(rolesTowards(by.holdings, wanted.orgId, await tx.orgs()), paper.roles)) return { refused: 'not-allowed' }",
    into: '',
    tests: ['test/documents/reports.test.ts'],
  },
]
