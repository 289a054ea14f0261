/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { type ChosenHours, NEVER_DECIDED } from '../../domain/hours.ts'
import { may, SECRETARY_UP } from '../../domain/roles.ts'
import { isDuplicate } from '../../store/index.ts'
import { type Form, field, readForm } from '../forms.ts'
import type { ConsoleApp, ConsoleContext, Desk } from '../options.ts'
import { Card, Field } from '../parts.tsx'
import { isFirst, Ticket } from '../ticket.tsx'

/** By the number the clock gives them. */
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/

/** 设置: when nobody is reminded of anything of this village. Changed and audited here, it leaves every other as it is. */
export function settingsPage(app: ConsoleApp, desk: Desk): void {
  const show = async (c: ConsoleContext, tooLate = false) => {
    const visitor = c.get('visitor')
    const { village } = visitor
    desk.hours.renew(await desk.store.transaction((tx) => tx.hours.decided()))
    const { quiet, rest, version } = desk.hours.chosenIn(village.id)
    const fixed = !may(visitor.roles, SECRETARY_UP)
    return desk.show(c, {
      title: '设置',
      body: (
        <>
          {tooLate && (
            <p class="answer answer_no" role="status">
              这里刚刚有人改过，没有照您的改。现在是：{inWords({ quiet, rest })}。要改请看下面再保存
            </p>
          )}
          <form method="post" action="/settings">
            <Card title="什么时候不提醒人">
              <Ticket visitor={visitor} />
              <input type="hidden" name="seen" value={version} />
              <p class="row row__note">
                {version === NEVER_DECIDED
                  ? `全镇默认：${village.name}还没有自己定。改了只管本村`
                  : `本村自己定的：只管${village.name}的事`}
              </p>
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
  }
  app.get('/settings', (c) => show(c))

  app.post('/settings', async (c) => {
    const visitor = c.get('visitor')
    const { person, village, roles } = visitor
    if (!may(roles, SECRETARY_UP)) throw new HTTPException(403)
    const form = await readForm(c)
    const { chosen, seen } = chosenIn(form)
    const now = desk.clock.now()
    const saved = desk.store.transaction(async (tx) => {
      if (!(await isFirst(tx, form, visitor, now))) return true
      if (!(await tx.hours.decide(village.id, chosen, seen, now))) return false
      const who = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
      const { quiet, rest } = chosen
      tx.audit.note({ ...who, action: 'settings', detail: { ...quiet, rest: [...rest] } }, now)
      return true
    })
    if (await saved.catch(isOvertaken)) return c.redirect('/settings', 303)
    return show(c, true)
  })
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
