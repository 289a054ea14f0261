/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { dayOf } from '../../domain/day.ts'
import { playing } from '../../domain/matter.ts'
import { HELPERS } from '../../domain/roles.ts'
import { datedTime } from '../../domain/time.ts'
import type { Registry } from '../../speech/mechanism.ts'
import type { Kin } from '../../store/index.ts'
import { AddFiles, Attached } from '../attached.tsx'
import { Deeds } from '../deeds.tsx'
import { Names } from '../fields.tsx'
import { Gauges } from '../gauges.tsx'
import { householdOf, Visited } from '../household.tsx'
import { Tag } from '../matter-row.tsx'
import { Milestones } from '../milestones.tsx'
import type { ConsoleApp, Desk } from '../options.ts'
import { Papers } from '../papers.tsx'
import { Card, Fact } from '../parts.tsx'
import { orgIdsOf } from '../scope.ts'

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
        files: await tx.attachments.ofMatter(matter.id),
        kin: await tx.threads.around(matter.id),
        household: await householdOf(tx, matter, visitor, 'matter', now),
        names: await tx.pages.namesHolding(HELPERS, orgIdsOf(visitor), 300),
      }
    })
    if (!found) throw new HTTPException(404)
    const { matter, happenings, files, actors, kin, household, names } = found
    const { registry } = desk.ears
    const today = dayOf(now)
    const kind = desk.registry.matter(matter.kind)
    const body = kind?.body?.(matter, { personId: visitor.person.id, roles: visitor.roles })
    const milestones = kind?.milestones?.(matter) ?? []
    // What shows a stage is shown there.
    const others = files.filter(({ hash }) => milestones.every(({ picture }) => picture !== hash))
    const consequence = kind?.consequence?.(matter, visitor.orgs) ?? []
    return desk.show(c, {
      title: `#${matter.number} ${desk.registry.nameOf(matter.kind)}`,
      body: (
        <>
          <Card title={matter.title} aside={<Tag registry={desk.registry} matter={matter} now={now} />}>
            <dl class="facts">
              <Fact name="时间">{datedTime(matter.createdAt)}</Fact>
              {matter.deadline && <Fact name="截止">{datedTime(matter.deadline)}</Fact>}
              {household && (
                <Fact name="户">
                  <a href={`/households/${household.id}`}>
                    {household.number} {household.head}
                  </a>{' '}
                  {household.note}
                </Fact>
              )}
              {consequence.length > 0 && <Fact name="申请">{consequence.join('；')}</Fact>}
              {Object.entries(kind?.words.parts ?? {}).map(([part, name]) => {
                const people = playing(matter, part).filter((one) => kind?.named?.(one, matter) ?? true)
                return (
                  people.length > 0 && (
                    <Fact name={name}>
                      {people
                        .map((one) => {
                          const own = [
                            ownWords(kind?.words.own?.[one.state] ?? '', name),
                            kind?.remark?.(one, matter, visitor.person.id),
                          ]
                          const behind = own.filter(Boolean).join('，')
                          return (one.name || '村民') + (behind && `（${behind}）`)
                        })
                        .join('、')}
                    </Fact>
                  )
                )
              })}
              {others.length > 0 && (
                <Fact name="附件">
                  <Attached number={matter.number} files={others} visitor={visitor} />
                </Fact>
              )}
              <Thread registry={desk.registry} name="来自" kin={kin.before} />
              <Thread registry={desk.registry} name="转成" kin={kin.after} />
            </dl>
            <Gauges of={kind?.gauges?.(matter) ?? []} />
            <Milestones of={milestones} attached={{ number: matter.number, files, visitor }} />
            {body && <p class="row as-typed">{body}</p>}
            <Papers {...{ matter, visitor }} of={kind?.papers ?? {}} />
            <div class="row__deeds">
              {household && kind?.visitedIn?.includes(matter.state) && (
                <Visited {...household} {...{ registry, today, visitor }} back={c.req.path} />
              )}
              <Deeds {...{ registry, matter, visitor, today }} back={c.req.path} whole />
              <AddFiles {...{ registry, matter, visitor }} />
            </div>
          </Card>
          <Names of={names} />
          <Card title="经过">
            <ol class="timeline">
              {happenings.map(({ at, actorId, move, note }) => (
                <li>
                  <time datetime={at.toISOString()}>{datedTime(at)}</time>
                  <span>
                    {actors.get(actorId ?? '') ?? ''} {kind?.words.moves[move] ?? '变动'}
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

/** How somebody stands, where what they are called does not say it: 回了收到 张三（收到）. */
const ownWords = (stands: string, called: string): string => (called.includes(stands) ? '' : stands)

function Thread({ registry, name, kin }: { registry: Registry; name: string; kin: readonly Kin[] }) {
  if (kin.length === 0) return null
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>
        {kin.map((one) => (
          <a href={`/matters/${one.number}`}>
            #{one.number} {registry.nameOf(one.kind)}{' '}
          </a>
        ))}
      </dd>
    </div>
  )
}
