import type { Broken } from '../broken.ts'

const village = ['test/decisions/village.test.ts']
const told = ['test/transcripts/']
const quorum = ['test/decisions/quorum.test.ts']
const procedure = ['test/decisions/procedure.test.ts']
const roster = ['test/roster/delegates.test.ts']
const polls = ['test/console/polls.test.ts']

/** 四议两公开, 一组三会, and what stands beside them on paper, in the roster and in the console. */
export const DECISIONS: readonly Broken[] = [
  {
    promise: '议事：人不够，不能决议',
    text: 'return { quorum, majority, isQuorate, isPassed: isQuorate && figures.yes >= majority }',
    into: 'return { quorum, majority, isQuorate, isPassed: figures.yes >= majority }',
    tests: quorum,
  },
  {
    promise: '议事：过半是多一个人，不四舍五入',
    text: 'return over ? Math.floor(part) + 1 : Math.ceil(part)',
    into: 'return over ? Math.round(part) : Math.ceil(part)',
    tests: quorum,
  },
  {
    promise: '议事：到会的不能比应到的多',
    text: "if (present > expected) return 'more-present'",
    into: '',
    tests: ['test/decisions/figures.test.ts'],
  },
  {
    promise: '议事：同意、反对、弃权加起来不能比到会的多',
    text: "if (yes + (no ?? 0) + (abstain ?? 0) > present) return 'more-votes'",
    into: '',
    tests: ['test/decisions/figures.test.ts'],
  },
  {
    promise: '议事：一个数写了两遍不一样，要问',
    text: "if (found.has(label) && found.get(label) !== number) return 'twice'",
    into: '',
    tests: ['test/decisions/figures.test.ts'],
  },
  {
    promise: '议事：这一步该哪个会开，别的会不算',
    text: "if (meeting?.move !== move || !meets.includes(meeting.body)) return 'meeting'",
    into: "if (meeting?.move !== move) return 'meeting'",
    tests: procedure,
  },
  {
    promise: '议事：没公布满，不走下一步',
    text: "(deadline !== null && now < deadline ? 'notice' : null)",
    into: '(deadline !== null && now < deadline ? null : null)',
    tests: procedure,
  },
  {
    promise: '议事：有人质询没答复，停在这一步',
    text: '  const asked = await openQuestion(tx, matter)\n  if (!asked) return',
    into: '  const asked = await openQuestion(tx, matter)\n  if (asked || !asked) return',
    tests: told,
  },
  {
    promise: '议事：公告撤回了，要重新公布',
    text: '  const down = await takenDown(tx, matter)\n  if (down) return',
    into: '  const down = await takenDown(tx, matter)\n  if (down && !down) return',
    tests: told,
  },
  {
    promise: '议事：没通过的会也记下',
    text: "const made = await move(scene, matter, isPassed ? step.move : 'attempt', { note, details })",
    into: "const made = await move(scene, matter, isPassed ? step.move : 'attempt', { note })",
    tests: ['test/console/milestones.test.ts'],
  },
  {
    promise: '议事：签到能算实到',
    text: 'return counted?.kind === checkIn.kind ? attendanceOf(counted).came',
    into: 'return counted?.kind === checkIn.kind ? 0',
    tests: village,
  },
  {
    promise: '议事：题目不写是哪一户的私事',
    text: 'onlyByElection(title)) ?? (await tellsOfHousehold(tx, title, village.id))',
    into: 'onlyByElection(title))',
    tests: village,
  },
  {
    promise: '议事：选举、罢免不走四议',
    text: 'const why = (isOfMoney(title) ? null : onlyByElection(title)) ??',
    into: 'const why =',
    tests: village,
  },
  {
    promise: '议事：审议等久了，方案先给党员群看',
    text: "meets: ['members'], putTo: memberGroups }",
    into: "meets: ['members'] }",
    tests: village,
  },
  {
    promise: '议事：一步等多少天，村里可以自己定',
    text: 'details: await patienceDetails(tx, village.id),',
    into: '',
    tests: village,
  },
  {
    promise: '议事：等久了的一步，早上的话里有，照村里定的天数',
    text: 'return { ...wait, since: value * (wait.setting.scale ?? 1) }',
    into: 'return wait',
    tests: village,
  },
  {
    promise: '议事：等多少天只有书记能定',
    text: "  if (!may(actor?.roles ?? new Set(), ['secretary'])) return refuse('等多少天要书记来定。",
    into: "  if (!actor) return refuse('等多少天要书记来定。",
    tests: village,
  },
  {
    promise: '议事：一步一张照片，谁记的谁发',
    text: 'await tx.matters.awaitFiles(id, { files, until: after(now, PICTURE_MS) })',
    into: '',
    tests: village,
  },
  {
    promise: '议事：一步只留一张照片',
    text: 'if (single && fitting.length > 0) tx.attachments.enough(matter.id)',
    into: '',
    tests: village,
  },
  {
    promise: '四议：词里的“四”不是单号',
    text: "  if (endsAt(table, line.text, at.at).some(({ entry, end }) => entry.as === 'says' && end > found.end)) return null\n",
    into: '',
    tests: ['test/speech/deciding.test.ts'],
  },
  {
    promise: '归档、公布、登记表：单独说不算',
    text: "const [only, second] = taken.kind === 'matter' && taken.said ? [] : (fits ?? [])",
    into: 'const [only, second] = fits ?? []',
    tests: ['test/speech/deciding.test.ts'],
  },
  {
    promise: '征求：网页上没截止只画多少户表了态',
    text: '  if (!isOver) return [all]\n',
    into: '',
    tests: polls,
  },
  {
    promise: '征求：网页上代记的另画',
    text: 'const apart = isOver ? written : 0',
    into: 'const apart = 0',
    tests: polls,
  },
  {
    promise: '户代表：名册里一人只代表一户',
    text: "    complaints.add(at, 'sameDelegate', name, before)\n",
    into: '    return only\n',
    tests: roster,
  },
  {
    promise: '户代表：名册里写本村的人',
    text: 'const here = namesakes.filter((one) => villageOf(one.org) === villageOf(org))',
    into: 'const here = namesakes',
    tests: roster,
  },
  {
    promise: '户代表：名册里空着，照原来的',
    text: '  if (isBlank(name)) return undefined\n  if (keyOf(name) === keyOf(head)) return null',
    into: '  if (isBlank(name)) return null\n  if (keyOf(name) === keyOf(head)) return null',
    tests: roster,
  },
  {
    promise: '户代表：名册改了，告诉怎么改回去',
    text: '    ...renamed.slice(0, MOST_RENAMED).map((one) => `提示：${renamedLine(one)}`),\n',
    into: '',
    tests: roster,
  },
  {
    promise: '议事：一步一张照片，网页上在那一步看',
    text: 'const file = attached?.files.find(({ hash }) => hash === picture)',
    into: 'const file = attached?.files.find(({ hash }) => hash === name)',
    tests: ['test/console/milestones.test.ts'],
  },
  {
    promise: '登记表：附上照片，画不了的写名字',
    text: '  if (!bytes || !extension || !size) return\n',
    into: '  if (bytes || !extension || !size) return\n',
    tests: ['test/documents/papers.test.ts'],
  },
  {
    promise: '议事：办得怎样也不写是哪一户的私事',
    text: '  const isPrivate = await tooPrivate(scene.tx, matter, text)\n  if (isPrivate) return refuse(`${no(matter)} ${isPrivate}`)\n  const details = takenAt(told',
    into: '  const details = takenAt(told',
    tests: village,
  },
  {
    promise: '议事规则：多少人同意，村里可以自己定',
    text: "passes: shareOf(id, 'passes', passes.value) }",
    into: 'passes: BODIES[id].passes }',
    tests: ['test/decisions/bodies.test.ts'],
  },
  {
    promise: '一组三会：任务都办好了，告诉提出的人',
    text: "    if (others.some(({ state }) => state === 'open')) return []\n    const next",
    into: '    if (others.length > 9) return []\n    const next',
    tests: village,
  },
  {
    promise: '一组三会：提出的人才能评',
    text: "(rated ? { parts: ['requester'] } : { roles: by })",
    into: "(rated ? { roles: ['secretary'] } : { roles: by })",
    tests: village,
  },
]
