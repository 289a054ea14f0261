/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import type { DisclosureDue } from '../store/index.ts'
import { address } from './parts.tsx'

/** What is to be published, each with the way to write it. */
export function DueDisclosures({ items, today }: { readonly items: readonly DisclosureDue[]; readonly today: string }) {
  return (
    <ul class="rows">
      {items.map(({ title, category, dueDay, owner }) => (
        <li class="row">
          <div class="row__main">
            <span class="row__title">{title}</span>
            <span class="row__end">
              <span class={dueDay < today ? 'tag tag_pressing' : 'tag'}>{dueDay < today ? '逾期' : '快到了'}</span>
              <a href={`${address('/disclosures', { category, title })}#publish`}>
                去写<span class="visually-hidden">{title}</span>
              </a>
            </span>
          </div>
          <p class="row__note">
            {category}公开 · {dueDay} 前 · {owner} 负责
          </p>
        </li>
      ))}
    </ul>
  )
}
