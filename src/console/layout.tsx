/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { dayOf } from '../domain/day.ts'
import type { Acted } from '../engine/hear/on-behalf.ts'
import type { Registry } from '../speech/mechanism.ts'
import type { Assets } from '../web/assets.ts'
import { page } from '../web/page.tsx'
import { menuOf, townshipsOf } from './menu.ts'
import type { ConsoleContext, Desk, Visitor } from './options.ts'
import { Ways } from './question.tsx'
import type { Sheet } from './sheet.ts'
import { Ticket, VILLAGE_FIELD } from './ticket.tsx'

export function show(
  c: ConsoleContext,
  assets: Assets,
  { registry, clock }: Pick<Desk, 'registry' | 'clock'>,
  said: Acted | null,
  { title, body, live = false, exports = false }: Sheet,
): Response | Promise<Response> {
  const visitor = c.get('visitor')
  const place = new URLSearchParams({ [VILLAGE_FIELD]: visitor.village.id }).toString()
  return page(c, assets, {
    title: `${title} · ${visitor.village.name} · 连心`,
    styles: ['console.css', 'forms.css', 'pictures.css', 'today.css', 'print.css'],
    scripts: [...(live ? ['live.js'] : []), ...(exports ? ['export.js'] : [])],
    body: (
      <div class="frame">
        <a class="skip" href="#main">
          跳到正文
        </a>
        <Head visitor={visitor} path={c.req.path} registry={registry} />
        <main id="main" class="main" data-live={live ? `/live?${place}` : undefined} data-here={place}>
          <h1>{title}</h1>
          {said && <Answer {...{ said, visitor, registry }} back={hereOf(c)} today={dayOf(clock.now())} />}
          {body}
        </main>
      </div>
    ),
  })
}

/** The page with what its address asks. */
function hereOf(c: ConsoleContext): string {
  const { pathname, search } = new URL(c.req.url)
  return pathname + search
}

function Head({ visitor, path, registry }: { visitor: Visitor; path: string; registry: Registry }) {
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
            <select id="village" name="village" class="input" required>
              {!villages.includes(village) && (
                <option value="" selected>
                  {village.name}
                </option>
              )}
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
        {menuOf(registry, townshipsOf(visitor).length > 0).map(([href, name]) => (
          <a href={href} aria-current={href === path ? 'page' : undefined}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  )
}

interface AnswerProps {
  readonly said: Acted
  readonly visitor: Visitor
  readonly registry: Registry
  readonly back: string
  readonly today: string
}

/** What came of the last form, above everything else. */
function Answer({ said, ...rest }: AnswerProps) {
  return (
    <div class={said.ending === 'done' && !said.question ? 'answer' : 'answer answer_no'} tabindex={0} role="status">
      <p>{said.text || '这句没听懂，或者现在不能这样办'}</p>
      {said.question && <Ways question={said.question} {...rest} />}
    </div>
  )
}
