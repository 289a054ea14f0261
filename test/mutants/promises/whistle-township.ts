import type { Broken } from '../broken.ts'

const ladder = ['test/engine/whistle-ladder.test.ts']
const page = ['test/console/township.test.ts']
const sayings = ['test/speech/whistles.test.ts', 'test/transcripts/inprocess.test.ts']

/** 吹哨报到 above the villages: who is called, its pages, its ledger, its pictures. */
export const WHISTLE_TOWNSHIP: readonly Broken[] = [
  {
    promise: '吹哨：镇书记、镇长同意，花名册上有就不由别人',
    text: 'if (leaders.length === 0 || may(scene.rolesIn(matter.orgId), AGREE)) return null',
    into: 'if (leaders.length >= 0 || may(scene.rolesIn(matter.orgId), AGREE)) return null',
    tests: ladder,
  },
  {
    promise: '吹哨：没人签收叫部门负责人',
    text: 'do: { nudge: headsOf(own), says: `${says}Ours` }',
    into: 'do: { nudge: headAlone, says: `${says}Ours` }',
    tests: ladder,
  },
  {
    promise: '吹哨：急哨 10 分钟没人签收叫镇长',
    text: "alarm(0, RECEIVE_NOW_BY, 'unreceived', ['told'], head)",
    into: "alarm(0, RECEIVE_NOW_BY, 'unreceived', ['told'], superior)",
    tests: ladder,
  },
  {
    promise: '吹哨：急哨先送值班的人，不惊动领导',
    text: 'const watch = others.length > 0 ? others : all',
    into: 'const watch = all',
    tests: ladder,
  },
  {
    promise: '吹哨：值班的哨不进部门群',
    text: 'const own = sent.orgId === orgId ? [] : await tx',
    into: "const own = sent.orgId === '' ? [] : await tx",
    tests: ['test/engine/whistles.test.ts'],
  },
  {
    promise: '吹哨台账：全镇的只归镇里',
    text: "orgId: isAbove && above === 'answered' ? villageId : undefined",
    into: "orgId: isAbove ? '' : undefined",
    tests: ['test/ledger/township.test.ts'],
  },
  {
    promise: '网页：镇里能办的，村里不给按钮',
    text: 'const roles = kind.answeredAbove ? rolesTowards(person.holdings, matter.orgId, orgs) : visitor.roles',
    into: 'const roles = visitor.roles',
    tests: page,
  },
  {
    promise: '网页：全镇的哨，先到期的在前',
    text: '.toSorted(byUrgency(listed))',
    into: '',
    tests: page,
  },
  {
    promise: '吹哨：部门处置带的图片也留着',
    text: 'if (REPORTS.includes(deed)) await awaitPictures(scene, made.matter)',
    into: '',
    tests: page,
  },
  {
    promise: '吹哨：别的村的号码不认错',
    text: 'given: { ofVillage: name } }',
    into: 'given: {} }',
    tests: sayings,
  },
  {
    promise: '退哨：说「不归我们管」就是退',
    text: "chooses: (offer, words) => offer.includes('退哨') && isNotOurs(words),",
    into: '',
    tests: sayings,
  },
  {
    promise: '召集：没来的不提',
    text: "return stands === 'over' ? CAME.some((one) => one === state) : state !== 'out'",
    into: "return state !== 'out'",
    tests: ['test/engine/musters.test.ts'],
  },
]
