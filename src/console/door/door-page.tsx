/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Assets } from '../../web/assets.ts'
import { page } from '../../web/page.tsx'
import type { ConsoleContext } from '../options.ts'

/** A page for who is not at a desk yet: a title, a line below it, and what there is to fill in. */
export function doorPage(
  c: ConsoleContext,
  assets: Assets,
  { title, what, body }: { readonly title: string; readonly what: string; readonly body: Child },
): Response | Promise<Response> {
  return page(c, assets, {
    title: `${title} · 连心`,
    styles: ['console.css', 'forms.css'],
    body: (
      <main class="sign-in">
        <h1>连心</h1>
        <p class="sign-in__what">{what}</p>
        {body}
      </main>
    ),
  })
}

/** Why the last try did not open. */
export function Problem({ said }: { said: string | undefined }) {
  return said === undefined ? null : (
    <p class="answer answer_no" role="alert">
      {said}
    </p>
  )
}

export function PasswordInput({ name, autocomplete }: { name: string; autocomplete: string }) {
  return <input class="input" type="password" name={name} autocomplete={autocomplete} required maxlength={200} />
}
