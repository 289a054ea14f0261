/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import type { ChosenHours } from '../../domain/hours.ts'
import type { Org } from '../../domain/org.ts'
import { may, rolesTowards, SECRETARY_UP } from '../../domain/roles.ts'
import { isDuplicate } from '../../store/index.ts'
import { type Form, field, readForm } from '../forms.ts'
import { townshipsOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from '../options.ts'
import { Card, Field } from '../parts.tsx'
import { SettledBySaying } from '../settled-by-saying.tsx'
import { changesIn, OVERTAKEN, SettledHere, standings, write } from '../settled-here.tsx'
import { isFirst, Ticket } from '../ticket.tsx'

/** By the number the clock gives them. */
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/**
 * 设置: when nobody is reminded of anything of this village, and what it settles of each mechanism. Changed and audited here, it
 * leaves every other village as it is; a township's office settles what counts for those that settled nothing.
 */
export function settingsPage(app: ConsoleApp, desk: Desk): void {
  const show = async (c: ConsoleContext, org: Org, wrong = '', typed?: Form) => {
    const visitor = c.get('visitor')
    const { settled, hours } = await desk.store.transaction(async (tx) => ({
      settled: await standings(desk.registry, org, { tx, orgs: visitor.orgs }),
      hours: await tx.hours.decided(),
    }))
    desk.hours.renew(hours)
    const { quiet, rest, version, by } = desk.hours.chosenIn(org.id)
    const fixed = !maySettle(visitor, org)
    const isAbove = org.kind === 'township'
    return desk.show(c, {
      title: isAbove ? '全镇默认' : '设置',
      body: (
        <>
          {wrong !== '' && (
            <p class="answer answer_no" role="status">
              {wrong === TOO_LATE ? `${TOO_LATE}现在是：${inWords({ quiet, rest })}。要改请看下面再保存` : wrong}
            </p>
          )}
          <Whose {...{ org, visitor }} />
          <form method="post" action="/settings" class="settings">
            <Card title="什么时候不提醒人">
              <Ticket visitor={visitor} />
              <input type="hidden" name="of" value={org.id} />
              <input type="hidden" name="seen" value={version} />
              <p class="row row__note">{hoursAre(org, by, visitor)}</p>
              <div class="row row__deeds">
                <Field label="晚上从">
                  <input class="input" type="time" name="from" value={clock(quiet.from)} required disabled={fixed} />
                </Field>
                <Field label="到早上">
                  <input class="input" type="time" name="to" value={clock(quiet.to)} required disabled={fixed} />
                </Field>
              </div>
              <fieldset class="choices row">
                <legend>每周的休息日</legend>
                {[1, 2, 3, 4, 5, 6, 0].map((day) => (
                  <label class="choice">
                    <input type="checkbox" name="rest" value={day} checked={rest.includes(day)} disabled={fixed} />{' '}
                    {WEEKDAYS[day]}
                  </label>
                ))}
              </fieldset>
              <p class="row row__note">节假日也不提醒。有人问，随时都答。</p>
              <div class="row row__deeds">
                {fixed ? (
                  <p class="muted">要由书记、镇干部或管理员来改</p>
                ) : (
                  <>
                    <button type="submit" class="weui-btn weui-btn_mini weui-btn_primary">
                      保存
                    </button>
                    {by === org.id && (
                      <button type="submit" name="undo" value="1" class="weui-btn weui-btn_mini weui-btn_default">
                        {isAbove ? '照常' : '照全镇的'}
                      </button>
                    )}
                  </>
                )}
              </div>
            </Card>
          </form>
          <SettledHere of={settled} {...{ org, visitor, fixed, typed }} />
          {!isAbove && <SettledBySaying {...{ desk, visitor }} />}
          <Card title="排名">
            <p class="row">不做。签到自愿，不给人排名次，也不要求拍照打卡。</p>
          </Card>
        </>
      ),
    })
  }
  app.get('/settings', (c) => show(c, orgOf(c.get('visitor'), c.req.query('of'))))

  app.post('/settings', async (c) => {
    const visitor = c.get('visitor')
    const form = await readForm(c)
    const org = orgOf(visitor, field(form, 'of'))
    if (!maySettle(visitor, org)) throw new HTTPException(403)
    const { chosen, seen } = chosenIn(form)
    const now = desk.clock.now()
    const saved = desk.store.transaction(async (tx) => {
      if (!(await isFirst(tx, form, visitor, now))) return true
      const isUndone = field(form, 'undo') === '1'
      const { quiet, rest } = chosen
      const isDone = isUndone ? tx.hours.undo(org.id, seen, now) : tx.hours.decide(org.id, chosen, seen, now)
      if (!(await isDone)) return false
      const detail = isUndone ? { undone: 'hours' } : { ...quiet, rest: [...rest] }
      tx.audit.note({ ...by(visitor, org), action: 'settings', detail }, now)
      return true
    })
    return (await saved.catch(isOvertaken)) ? c.redirect(addressOf(visitor, org), 303) : show(c, org, TOO_LATE)
  })

  app.post('/settings/numbers', async (c) => {
    const visitor = c.get('visitor')
    const form = await readForm(c)
    const org = orgOf(visitor, field(form, 'of'))
    if (!maySettle(visitor, org)) throw new HTTPException(403)
    const now = desk.clock.now()
    const wrong = await desk.store.transaction(async (tx) => {
      const found = changesIn(form, await standings(desk.registry, org, { tx, orgs: visitor.orgs }))
      if (!(await isFirst(tx, form, visitor, now))) return ''
      if ('wrong' in found) return found.wrong
      await write(tx, org, found.changed)
      const detail = Object.fromEntries(found.changed.map(({ setting, own }) => [setting.id, own ?? 'as above']))
      if (found.changed.length > 0) tx.audit.note({ ...by(visitor, org), action: 'settings', detail }, now)
      return ''
    })
    return wrong === ''
      ? c.redirect(addressOf(visitor, org), 303)
      : show(c, org, wrong, wrong === OVERTAKEN ? undefined : form)
  })
}

const TOO_LATE = '这里刚刚有人改过，没有照您的改。'

/** The organisation that is named, where it is the village or a township of the visitor's; else the village. */
function orgOf(visitor: Visitor, id: string | undefined): Org {
  return townshipsOf(visitor).find((one) => one.id === id) ?? visitor.village
}

const maySettle = ({ person, orgs }: Visitor, org: Org): boolean =>
  may(rolesTowards(person.holdings, org.id, orgs), SECRETARY_UP)

const addressOf = ({ village }: Visitor, org: Org): string =>
  org.id === village.id ? '/settings' : `/settings?of=${encodeURIComponent(org.id)}`

const by = ({ person }: Visitor, org: Org) => ({
  ...{ personId: person.id, accountId: `console:${person.id}`, villageId: org.id },
})

/** Whose settings these are, and the way to those of the township for who is in its office. */
function Whose({ org, visitor }: { readonly org: Org; readonly visitor: Visitor }) {
  const others = [visitor.village, ...townshipsOf(visitor)].filter(({ id }) => id !== org.id)
  return (
    <p class="row__note whose">
      {org.kind === 'township' ? `${org.name}定的，管各村没有自己定的` : `只管${org.name}的事`}
      {others.map((one) => (
        <>
          {' · '}
          <a href={addressOf(visitor, one)}>{one.kind === 'township' ? '看全镇默认' : `看${one.name}的`}</a>
        </>
      ))}
    </p>
  )
}

/** Whose hours count there. */
function hoursAre(org: Org, by: string | null, { orgs }: Visitor): string {
  if (org.kind === 'township') return by === null ? '照程序的默认，还没有定' : '全镇定的：管各村没有自己定的'
  if (by === org.id) return `本村自己定的：只管${org.name}的事`
  const whose = by === null ? '' : `（${orgs.get(by)?.name ?? ''}定的）`
  return `全镇默认${whose}：${org.name}还没有自己定。改了只管本村`
}

/** Somebody else's change was committed while this one was made. */
function isOvertaken(error: unknown): false {
  if (isDuplicate(error)) return false
  throw error
}

function chosenIn(form: Form): { readonly chosen: ChosenHours; readonly seen: number } {
  const quiet = { from: minutesOf(field(form, 'from')), to: minutesOf(field(form, 'to')) }
  const rest = (form.get('rest') ?? []).map(Number)
  if (rest.some((day) => !(day in WEEKDAYS)) || rest.length === WEEKDAYS.length) throw new HTTPException(400)
  return { chosen: { quiet, rest }, seen: Number(field(form, 'seen') || Number.NaN) }
}

/** 晚上 21:30 到早上 07:30，周六、周日休息 */
function inWords({ quiet, rest }: ChosenHours): string {
  const days = WEEKDAYS.filter((_, day) => rest.includes(day)).join('、')
  return `晚上 ${clock(quiet.from)} 到早上 ${clock(quiet.to)}，${days === '' ? '没有休息日' : `${days}休息`}`
}

function minutesOf(time: string): number {
  const [, hours, minutes] = TIME.exec(time) ?? []
  if (hours === undefined || minutes === undefined) throw new HTTPException(400)
  return Number(hours) * 60 + Number(minutes)
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
