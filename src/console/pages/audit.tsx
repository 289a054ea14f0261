/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { plusDays, startOfDay } from '../../domain/day.ts'
import { datedTime } from '../../domain/time.ts'
import { actionsByWord, actionWords } from '../../ledger/index.ts'
import type { Transaction } from '../../store/index.ts'
import { Exports } from '../export.tsx'
import { dayIn, type Sought, soughtIn } from '../forms.ts'
import type { ConsoleApp, ConsoleContext, Desk } from '../options.ts'
import { address, Card, Choice, Empty, Field, Filter, Search } from '../parts.tsx'

const TAKE = 50
/** Of more namesakes, or of more households of one name, the first are looked for. */
const MOST = 200
const HOUSEHOLDS = 8
/** So many households of one look are named; the ledger names them all. */
const NAMED = 3
const LOOK = 'read-household'

/** 审计: who did or looked at what, newest first. */
export function auditPage(app: ConsoleApp, desk: Desk): void {
  const wordOf = actionWords(desk.registry.mechanisms)
  const actions = actionsByWord(desk.registry.mechanisms)
  app.get('/audit', async (c) => {
    const visitor = c.get('visitor')
    const { village } = visitor
    const asked = askedIn(c)
    const { who, what, from, to, sought } = asked
    const { lines, names, numbers } = await desk.store.transaction(async (tx) => {
      const filter = {
        before: asked.before,
        personIds: who === undefined ? undefined : await tx.pages.idsCalled(who, MOST),
        actions: what === undefined ? undefined : (actions.get(what) ?? []),
        from: from === undefined ? undefined : startOfDay(from),
        to: to === undefined ? undefined : startOfDay(plusDays(to, 1)),
        about: sought ? await about(tx, sought, village.id, actions) : undefined,
      }
      const found = await tx.audit.ofVillage(village.id, filter, TAKE)
      return {
        lines: found,
        names: await tx.pages.names(found.flatMap((one) => [one.personId ?? '', one.subject ?? ''])),
        numbers: await tx.pages.householdNumbers(found.flatMap((one) => (one.action === LOOK ? shownIn(one) : []))),
      }
    })
    const last = lines.length === TAKE ? lines.at(-1)?.id : undefined
    const isNarrow = [who, what, from, to, sought, asked.before].some(Boolean)
    return desk.show(c, {
      title: '审计',
      exports: true,
      body: (
        <>
          <Filter>
            <Field label="谁">
              <input class="input" name="who" value={who ?? ''} maxlength={20} placeholder="姓名" />
            </Field>
            <Choice
              label="做了什么"
              name="what"
              value={what ?? ''}
              options={[['', '全部'], ...[...actions.keys()].map((word) => [word, word] as const)]}
            />
            <Field label="从哪天">
              <input class="input" type="date" name="from" value={from} />
            </Field>
            <Field label="到哪天">
              <input class="input" type="date" name="to" value={to} />
            </Field>
            <Search value={sought?.typed ?? ''} label="找" holder="号码、户号、户主" />
          </Filter>
          <Card title="谁做了什么、看了什么">
            {lines.length === 0 && <Empty>{isNarrow ? '没有这样的记录，换个条件再找' : '还没有记录'}</Empty>}
            <ol class="timeline">
              {looksAsOne(lines).map((line) => (
                <li>
                  <time datetime={line.at.toISOString()}>{datedTime(line.at)}</time>
                  <span>
                    {names.get(line.personId ?? '') || '（没有登记的人）'} {wordOf(line.action)}{' '}
                    <Subject of={line} {...{ names, numbers }} />
                    {line.accountId?.startsWith('console:') && <small class="muted"> 网页</small>}
                  </span>
                </li>
              ))}
            </ol>
            {last && (
              <nav class="pager" aria-label="翻页">
                <a href={address('/audit', { who, what, from, to, q: sought?.typed, before: last })}>更早的</a>
              </nav>
            )}
          </Card>
          <Exports ledgers={desk.ledgers} of={['审计']} visitor={visitor} now={desk.clock.now()} />
        </>
      ),
    })
  })
}

function askedIn(c: ConsoleContext) {
  const before = c.req.query('before')
  const text = (name: string) => c.req.query(name)?.trim().slice(0, 20) || undefined
  return {
    before: before && /^[\w-]{1,64}$/.test(before) ? before : undefined,
    ...{ who: text('who'), what: text('what'), from: dayIn(c, 'from'), to: dayIn(c, 'to'), sought: soughtIn(c) },
  }
}

/** What words in the audit may mean: a matter's number, a household, or a piece of what was done. */
async function about(
  tx: Transaction,
  { typed, number }: Sought,
  villageId: string,
  actions: ReadonlyMap<string, readonly string[]>,
) {
  const households = await tx.pages.householdsCalled(villageId, typed, HOUSEHOLDS)
  return {
    subjects: [...(number === undefined ? [] : [`#${number}`]), ...households],
    actions: [...actions].flatMap(([word, own]) => (word.includes(typed) ? own : [])),
  }
}

interface Line extends Pick<AuditRow, 'at' | 'personId' | 'accountId' | 'action' | 'subject'> {
  /** The households of a look. */
  readonly shown: readonly string[]
}

type AuditRow = Awaited<ReturnType<Transaction['audit']['ofVillage']>>[number]

const shownIn = ({ subject }: Pick<AuditRow, 'subject'>): readonly string[] => subject?.split(' ') ?? []

interface SubjectProps {
  readonly of: Line
  readonly names: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, string>
}

function Subject({ of: { subject, shown }, names, numbers }: SubjectProps) {
  if (shown.length === 0) {
    const number = /^#(\d{1,9})$/.exec(subject ?? '')?.[1]
    if (number !== undefined) return <a href={`/matters/${number}`}>{subject}</a>
    return <>{names.get(subject ?? '')}</>
  }
  const said = shown.slice(0, NAMED).map((id) => numbers.get(id) ?? '（不在名册的户）')
  return <>{`${said.join('、')}${shown.length > NAMED ? ` 等 ${shown.length} 户` : ''}`}</>
}

/** Pages that look at themselves again look again at the same: one after the other such lines are shown as one. */
function looksAsOne(lines: readonly AuditRow[]): readonly Line[] {
  const all: Line[] = []
  for (const line of lines) {
    const last = all.at(-1)
    const shown = line.action === LOOK ? shownIn(line) : []
    const isLike = shown.length > 0 && last?.action === LOOK && last.accountId === line.accountId
    if (isLike) all[all.length - 1] = { ...last, shown: [...new Set([...last.shown, ...shown])] }
    else all.push({ ...line, shown })
  }
  return all
}
