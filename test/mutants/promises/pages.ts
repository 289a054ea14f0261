import type { Broken } from '../broken.ts'

const search = ['test/console/search.test.ts']
const household = ['test/console/household.test.ts']
const roster = ['test/console/roster.test.ts']
const typed = ['test/console/typed.test.ts']
const files = ['test/console/files.test.ts']
const today = ['test/console/today.test.ts']

/** The pages of the console as a busy person uses them. */
export const PAGES: readonly Broken[] = [
  {
    promise: '网页：不写名字的，按名字找不到',
    text: 'naming: kinds.filter(({ named }) => !named).map(kindOf)',
    into: 'naming: kinds.map(kindOf)',
    tests: search,
  },
  {
    promise: '网页：审计按户找，一页看了哪几户都算',
    text: '({ subject: { contains: one } })',
    into: '({ subject: { equals: one } })',
    tests: search,
  },
  {
    promise: '网页：走访说了什么，不该看的看不到',
    text: 'redact({ dates: day, head: person.name, note }, fields)',
    into: "redact({ dates: day, head: person.name, note }, new Set(['dates', 'head', 'note']))",
    tests: household,
  },
  {
    promise: '网页：别村的户打不开',
    text: 'orgs.isWithin(whole.orgId, village.id) ? seenBy(visitor, whole) : null',
    into: 'seenBy(visitor, whole)',
    tests: household,
  },
  {
    promise: '网页：看一个人也留一条记录',
    text: '      noteReadOf(tx, visitor, id, now)\n',
    into: '',
    tests: household,
  },
  {
    promise: '网页：花名册只有镇里能传',
    text: 'all.length > 0 && townshipsOf(visitor).length === all.length',
    into: 'all.length > 0',
    tests: roster,
  },
  {
    promise: '网页：没办成，写的字还在',
    text: 'typed: inVain ? typedIn(form) : null',
    into: 'typed: null',
    tests: typed,
  },
  {
    promise: '网页：登录以后回到要去的那一页',
    text: 'return next ?? firstPage({ person, orgs })',
    into: 'return firstPage({ person, orgs })',
    tests: typed,
  },
  {
    promise: '网页：登录以后不去别的网站',
    text: "[unpacked(along.typed ?? ''), ownPage(along.next ?? '')]",
    into: "[unpacked(along.typed ?? ''), along.next || null]",
    tests: typed,
  },
  {
    promise: '网页：附件只有写的人能加',
    text: 'move !== undefined && isTheirs === true && move.from.includes(matter.state)',
    into: 'move !== undefined && move.from.includes(matter.state)',
    tests: files,
  },
  {
    promise: '网页：今天办完一件，还在原处',
    text: 'const back = `/#${id}`',
    into: "const back = '/'",
    tests: today,
  },
  {
    promise: '网页：申请延期的，写着原来哪天、改到哪天',
    text: '${before}想延到 ${datedTime(new Date(until))}',
    into: '想延到 ${datedTime(new Date(until))}',
    tests: today,
  },
]
