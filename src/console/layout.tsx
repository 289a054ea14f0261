/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Acted, Question } from '../engine/hear/on-behalf.ts'
import type { Assets } from '../web/assets.ts'
import { page } from '../web/page.tsx'
import type { ConsoleContext, Visitor } from './options.ts'
import { Say } from './parts.tsx'
import { Ticket, VILLAGE_FIELD } from './ticket.tsx'

/** The menu: where each page is and what it is called. */
export const MENU = [
  ['/', '今天'],
  ['/orders', '点单'],
  ['/visits', '走访'],
  ['/tasks', '任务'],
  ['/check-ins', '签到'],
  ['/disclosures', '公开'],
  ['/people', '人员'],
  ['/messages', '消息'],
  ['/audit', '审计'],
  ['/settings', '设置'],
] as const

export interface Sheet {
  readonly title: string
  readonly body: Child
  /** The page looks at itself again when something happens. */
  readonly live?: boolean
  /** It has tables to be drawn. */
  readonly charts?: boolean
  /** It hands out ledgers. */
  readonly exports?: boolean
}

export function show(
  c: ConsoleContext,
  assets: Assets,
  said: Acted | null,
  { title, body, live = false, charts = false, exports = false }: Sheet,
): Response | Promise<Response> {
  const visitor = c.get('visitor')
  const place = new URLSearchParams({ [VILLAGE_FIELD]: visitor.village.id }).toString()
  return page(c, assets, {
    title: `${title} · ${visitor.village.name} · 连心`,
    styles: ['console.css', 'forms.css', 'pictures.css'],
    scripts: [
      ...(live ? ['live.js'] : []),
      ...(charts ? ['echarts.js', 'charts.js'] : []),
      ...(exports ? ['export.js'] : []),
    ],
    body: (
      <div class="frame">
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Head visitor={visitor} path={c.req.path} />
        <main id="main" class="main" data-live={live ? `/live?${place}` : undefined} data-here={place}>
          <h1>{title}</h1>
          {said && <Answer said={said} visitor={visitor} back={c.req.path} />}
          {body}
        </main>
      </div>
    ),
  })
}

function Head({ visitor, path }: { visitor: Visitor; path: string }) {
  const { villages, village, person } = visitor
  return (
    <header class="head">
      <div class="head__who">
        <p class="brand">连心 {villages.length === 1 && <span class="brand__village">{village.name}</span>}</p>
        {villages.length > 1 && (
          <form method="post" action="/village" class="say">
            <Ticket visitor={visitor} />
            <label class="visually-hidden" for="village">
              看哪个村
            </label>
            <select id="village" name="village" class="input">
              {villages.map((one) => (
                <option value={one.id} selected={one.id === village.id}>
                  {one.name}
                </option>
              ))}
            </select>
            <button type="submit" class="weui-btn weui-btn_mini weui-btn_default">
              换村
            </button>
          </form>
        )}
        <form method="post" action="/sign-out" class="say">
          <Ticket visitor={visitor} />
          <span class="head__name">{person.name}</span>
          <a href="/password" class="plain">
            密码
          </a>
          <button type="submit" class="plain">
            退出
          </button>
        </form>
      </div>
      <nav class="menu" aria-label="菜单">
        {MENU.map(([href, name]) => (
          <a href={href} aria-current={href === path ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}

/** What came of the last form, above everything else. */
function Answer({ said, visitor, back }: { said: Acted; visitor: Visitor; back: string }) {
  return (
    <div class={said.ending === 'done' && !said.question ? 'answer' : 'answer answer_no'} role="status">
      <p>{said.text || '这句没听懂，或者现在不能这样办'}</p>
      {said.question && <Ways question={said.question} visitor={visitor} back={back} />}
    </div>
  )
}

/** The ways to answer a question: yes, one of some numbers, a day, some words; and no. */
function Ways({ question, visitor, back }: { question: Question; visitor: Visitor; back: string }) {
  const form = { visitor, back, answers: question.id }
  const { ask } = question.reading
  return (
    <div class="row__deeds">
      {question.kind === 'choose' &&
        question.options.map((number) => <Say {...form} line={`${number}`} label={`#${number}`} tone="primary" />)}
      {question.kind === 'confirm' && ask === undefined && <Say {...form} line="是" label="确认" tone="primary" />}
      {ask !== undefined && (
        <Say {...form} line="" label="回答" tone="primary">
          <input
            class="input"
            name="say"
            type={ask === 'date' ? 'date' : 'text'}
            aria-label="回答小助手"
            maxlength={60}
            required
          />
        </Say>
      )}
      <Say {...form} line="不用了" label="不办了" />
    </div>
  )
}
