/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { type Examined, isTodo } from '../../operator/index.ts'
import type { Assets } from '../../web/assets.ts'
import { page } from '../../web/page.tsx'
import type { ConsoleContext, ConsoleOptions } from '../options.ts'
import { Card, Empty, Field } from '../parts.tsx'
import { Problem } from './door-page.tsx'
import type { Offered } from './sign-in-links.ts'

/** How the machine is, how far it is set up, and a sign-in link for who has no WeChat yet. */
export async function operatorPage(
  c: ConsoleContext,
  assets: Assets,
  { health, examine }: ConsoleOptions,
  { csrf, link, choices, problem }: Offered & { readonly csrf: string },
): Promise<Response> {
  const { sweep, waiting, saidPerPersonADay: said } = await health.check()
  const found = await examine()
  const undone = found.filter(isTodo)
  const facts: readonly (readonly [name: string, said: string])[] = [
    ['提醒', sweep ? '按时在查' : '几分钟没查了'],
    ['等着发的话', `${waiting} 句`],
    [
      '我说得多不多',
      said ? `这七天，听到我说话的人一天一般听到 ${said.median} 句，95% 的不超过 ${said.p95} 句` : '没有回音',
    ],
    ...found.filter((one) => !isTodo(one)).map((one) => [one.name, one.said] as const),
  ]
  return page(c, assets, {
    title: '运维 · 连心',
    styles: ['console.css', 'forms.css'],
    body: (
      <div class="frame">
        <main class="main">
          <h1>运维</h1>
          <Card title={undone.length > 0 ? `要处理的 ${undone.length} 处` : '没有要处理的'}>
            <Undone found={undone} />
          </Card>
          <Card title="这台机器">
            <dl class="facts">
              {facts.map(([name, said]) => (
                <div>
                  <dt>{name}</dt>
                  <dd>{said}</dd>
                </div>
              ))}
            </dl>
          </Card>
          <Card title="给还没有微信登记的人开登录链接">
            <Problem said={problem} />
            {link && (
              <div class="answer" role="status">
                <p>把这个链接交给{link.name}本人，一天内有效，只能用一次，离开这页就看不到了：</p>
                <p>
                  <code>{c.get('arrival').origin + link.path}</code>
                </p>
              </div>
            )}
            <form method="post" action="/operator/links" class="row row__deeds">
              <input type="hidden" name="csrf" value={csrf} />
              <Field label="姓名">
                <input
                  class="input"
                  name="name"
                  value={choices?.name ?? ''}
                  required
                  maxlength={40}
                  autocomplete="off"
                />
              </Field>
              {choices && (
                <fieldset class="choices">
                  <legend>叫这个名字的有 {choices.people.length} 位，是哪一位？</legend>
                  {choices.people.map(([id, where]) => (
                    <label class="choice">
                      <input type="radio" name="person" value={id} required /> {where}
                    </label>
                  ))}
                </fieldset>
              )}
              <button type="submit" class="weui-btn weui-btn_mini weui-btn_primary">
                开链接
              </button>
            </form>
            <p class="row row__note">村干部、书记、镇干部、管理员才有。开过的链接记在村里的审计里。</p>
          </Card>
          <form method="post" action="/operator/sign-out">
            <input type="hidden" name="csrf" value={csrf} />
            <button type="submit" class="plain">
              退出
            </button>
          </form>
        </main>
      </div>
    ),
  })
}

/** What is to be done about the machine; whom it is about is told at the terminal alone. */
function Undone({ found }: { readonly found: readonly Extract<Examined, { is: 'todo' }>[] }) {
  if (found.length === 0) return <Empty>在终端里看同样的：npm run doctor</Empty>
  return (
    <>
      <dl class="facts">
        {found.map(({ name, said, fix }) => (
          <div>
            <dt>{name}</dt>
            <dd>
              {said}。{fix}
            </dd>
          </div>
        ))}
      </dl>
      <p class="row row__note">是谁、是哪个村，在终端里看：npm run doctor</p>
    </>
  )
}
