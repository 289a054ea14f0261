/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { SETUP_CODE_KEY, type SetupCode } from '../../domain/secrets.ts'
import type { Assets } from '../../web/assets.ts'
import { page } from '../../web/page.tsx'
import type { ConsoleContext, ConsoleOptions } from '../options.ts'
import { Card, Field } from '../parts.tsx'
import { Problem } from './door-page.tsx'
import type { Offered } from './sign-in-links.ts'

/** How the machine is, how far it is set up, and a sign-in link for who has no WeChat yet. */
export async function operatorPage(
  c: ConsoleContext,
  assets: Assets,
  { store, health }: ConsoleOptions,
  { csrf, link, choices, problem }: Offered & { readonly csrf: string },
): Promise<Response> {
  const { ok, database, sweep, waiting, dead } = await health.check()
  const { setup, hasRoster } = await store.transaction(async (tx) => ({
    setup: (await tx.settings.get(SETUP_CODE_KEY)) as SetupCode | null,
    hasRoster: [...(await tx.orgs()).all].length > 0,
  }))
  const facts: readonly (readonly [name: string, said: string])[] = [
    ['总的来说', ok ? '一切正常' : '有地方不对，看下面'],
    ['微信', health.wire().said],
    ['数据库', database ? '正常' : '没有回音'],
    ['提醒', sweep ? '按时在查' : '几分钟没查了'],
    ['等着发的话', `${waiting} 句`],
    ['没发成的话', dead > 0 ? `${dead} 句，用 npm run outbox 看` : '没有'],
    ['花名册', hasRoster ? '已导入' : '还没有，用 npm run import 导入'],
    ['第一个管理员', setup?.used ? '已激活' : '还没有，用启动时打印的激活码'],
  ]
  return page(c, assets, {
    title: '运维 · 连心',
    styles: ['console.css', 'forms.css'],
    body: (
      <div class="frame">
        <main class="main">
          <h1>运维</h1>
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
