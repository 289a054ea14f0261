/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { KIND_NAMES, moveName } from '../../command/kinds.ts'
import { type Matter, type Part, playing } from '../../domain/matter.ts'
import { redact } from '../../domain/redact.ts'
import { HELPERS } from '../../domain/roles.ts'
import { localTime } from '../../domain/time.ts'
import { publicationOf } from '../../domain/workflows/disclosure.ts'
import type { Kin, Transaction } from '../../store/index.ts'
import { deedsFor } from '../deeds.tsx'
import type { ConsoleApp, Desk, Visitor } from '../options.ts'
import { Card, Tag } from '../parts.tsx'
import { noteLooks, orgIdsOf, viewerOf } from '../reach.ts'

const PARTS: readonly (readonly [Part, string])[] = [
  ['requester', '提出'],
  ['holder', '接手'],
  ['assignee', '要办的人'],
  ['asked', '请了'],
  ['signer', '签到'],
]

/** The person's own state in a matter. */
const OWN: Readonly<Record<string, string>> = {
  told: '还没回',
  received: '收到',
  done: '办好了',
  present: '到',
  late: '补签',
  leave: '请假',
}

/** One matter: who has to do with it, what happened, what can be done. */
export function matterPage(app: ConsoleApp, desk: Desk): void {
  app.get('/matters/:number{[0-9]{1,9}}', async (c) => {
    const visitor = c.get('visitor')
    const number = Number(c.req.param('number'))
    const now = desk.clock.now()
    const found = await desk.store.transaction(async (tx) => {
      const matter = await tx.matters.byNumber(visitor.village.id, number)
      if (!matter) return null
      const happenings = await tx.matters.timeline(matter.id, now)
      return {
        matter,
        happenings,
        actors: await tx.pages.names(happenings.flatMap((one) => one.actorId ?? [])),
        kin: await tx.threads.around(matter.id),
        household: await householdOf(tx, matter, visitor, now),
        helpers: matter.kind === 'order' ? await tx.pages.namesHolding(HELPERS, orgIdsOf(visitor), 300) : [],
      }
    })
    if (!found) throw new HTTPException(404)
    const { matter, happenings, actors, kin, household, helpers } = found
    return desk.show(c, {
      title: `#${matter.number} ${KIND_NAMES[matter.kind]}`,
      body: (
        <>
          <Card title={matter.title} aside={<Tag matter={matter} />}>
            <dl class="facts">
              <Fact name="时间">{localTime(matter.createdAt)}</Fact>
              {matter.deadline && <Fact name="截止">{localTime(matter.deadline)}</Fact>}
              {household && <Fact name="户">{household}</Fact>}
              {PARTS.map(([part, name]) => {
                const people = playing(matter, part)
                return (
                  people.length > 0 && (
                    <Fact name={name}>
                      {people
                        .map((one) => (one.name || '村民') + (one.state ? `（${OWN[one.state] ?? one.state}）` : ''))
                        .join('、')}
                    </Fact>
                  )
                )
              })}
              <Thread name="来自" kin={kin.before} />
              <Thread name="转成" kin={kin.after} />
            </dl>
            {matter.kind === 'disclosure' && <p class="row as-typed">{publicationOf(matter).body}</p>}
            <div class="row__deeds">{deedsFor(matter, visitor, c.req.path, helpers)}</div>
          </Card>
          <Card title="经过">
            <ol class="timeline">
              {happenings.map(({ at, actorId, move, note }) => (
                <li>
                  <time datetime={at.toISOString()}>{localTime(at)}</time>
                  <span>
                    {actors.get(actorId ?? '') ?? ''} {moveName(matter.kind, move)}
                    {note && `：${note}`}
                  </span>
                </li>
              ))}
            </ol>
          </Card>
        </>
      ),
    })
  })
}

function Fact({ name, children }: { name: string; children?: unknown }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children as string}</dd>
    </div>
  )
}

function Thread({ name, kin }: { name: string; kin: readonly Kin[] }) {
  if (kin.length === 0) return null
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {kin.map((one) => (
          <a href={`/matters/${one.number}`}>
            #{one.number} {KIND_NAMES[one.kind]}{' '}
          </a>
        ))}
      </dd>
    </div>
  )
}

/** The household it is about and what was said of it, as far as this person may see. */
async function householdOf(tx: Transaction, matter: Matter, visitor: Visitor, now: Date): Promise<string> {
  const household = await tx.households.ofMatter(matter.id)
  if (!household) return ''
  const { number, head, orgId, liaisons } = household
  const viewer = viewerOf(
    visitor,
    orgId,
    liaisons.map((one) => one.personId),
  )
  const note = typeof matter.details.text === 'string' ? matter.details.text : ''
  const seen = redact({ number, head, note }, viewer, 'direct')
  if (!seen.number) return ''
  noteLooks(tx, visitor, 'matter', [household], now)
  return [seen.number, seen.head, seen.note].filter(Boolean).join(' ')
}
