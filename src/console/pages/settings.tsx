/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { QUIET_HOURS_KEY, WEEKLY_REST_KEY } from '../../domain/hours.ts'
import { may, SECRETARY_UP } from '../../domain/roles.ts'
import { field, readForm } from '../forms.ts'
import type { ConsoleApp, Desk } from '../options.ts'
import { Card, Field } from '../parts.tsx'
import { isFirst, Ticket } from '../ticket.tsx'

/** By the number the clock gives them. */
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** 设置: when nobody is reminded. */
export function settingsPage(app: ConsoleApp, desk: Desk): void {
  app.get('/settings', async (c) => {
    const visitor = c.get('visitor')
    const weekly = await desk.store.transaction((tx) => tx.settings.get(WEEKLY_REST_KEY))
    const rest = new Set(Array.isArray(weekly) ? weekly : [0, 6])
    const { from, to } = desk.hours.quiet
    const fixed = !may(visitor.roles, SECRETARY_UP)
    return desk.show(c, {
      title: '设置',
      body: (
        <>
          <form method="post" action="/settings">
            <Card title="什么时候不提醒人">
              <Ticket visitor={visitor} />
              <div class="row row__deeds">
                <Field label="晚上从">
                  <input class="input" type="time" name="from" value={clock(from)} required disabled={fixed} />
                </Field>
                <Field label="到早上">
                  <input class="input" type="time" name="to" value={clock(to)} required disabled={fixed} />
                </Field>
              </div>
              <fieldset class="choices row">
                <legend>每周的休息日</legend>
                {[1, 2, 3, 4, 5, 6, 0].map((day) => (
                  <label class="choice">
                    <input type="checkbox" name="rest" value={day} checked={rest.has(day)} disabled={fixed} />{' '}
                    {WEEKDAYS[day]}
                  </label>
                ))}
              </fieldset>
              <p class="row row__note">节假日也不提醒。有人问，随时都答。</p>
              <div class="row row__deeds">
                {fixed ? (
                  <p class="muted">要由书记、镇干部或管理员来改</p>
                ) : (
                  <button type="submit" class="weui-btn weui-btn_mini weui-btn_primary">
                    保存
                  </button>
                )}
              </div>
            </Card>
          </form>
          <Card title="排名">
            <p class="row">不做。签到自愿，不给人排名次，也不要求拍照打卡。</p>
          </Card>
        </>
      ),
    })
  })

  app.post('/settings', async (c) => {
    const visitor = c.get('visitor')
    const { person, village, roles } = visitor
    if (!may(roles, SECRETARY_UP)) throw new HTTPException(403)
    const form = await readForm(c)
    const [from, to] = [minutesOf(field(form, 'from')), minutesOf(field(form, 'to'))]
    const rest = (form.get('rest') ?? []).map(Number)
    if (rest.some((day) => !(day in WEEKDAYS)) || rest.length === WEEKDAYS.length) throw new HTTPException(400)
    const now = desk.clock.now()
    await desk.store.transaction(async (tx) => {
      if (!(await isFirst(tx, form, visitor, now))) return
      await tx.settings.set(QUIET_HOURS_KEY, { from, to })
      await tx.settings.set(WEEKLY_REST_KEY, rest)
      const who = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
      tx.audit.note({ ...who, action: 'settings', detail: { from, to, rest } }, now)
    })
    await desk.hours.reload()
    return c.redirect('/settings', 303)
  })
}

function minutesOf(time: string): number {
  const [, hours, minutes] = TIME.exec(time) ?? []
  if (hours === undefined || minutes === undefined) throw new HTTPException(400)
  return Number(hours) * 60 + Number(minutes)
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
