/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { HTTPException } from 'hono/http-exception'
import { XLSX } from '../export.tsx'
import { field, readForm } from '../forms.ts'
import { townshipsOf } from '../menu.ts'
import type { ConsoleApp, ConsoleContext, Desk, Visitor } from '../options.ts'
import { Card, Field } from '../parts.tsx'
import { isFirst, Ticket } from '../ticket.tsx'

/** Where a roster is uploaded, and the largest one that is taken. */
export const ROSTER = '/roster'
export const LARGEST_ROSTER = 8 * 2 ** 20
/** A roster has no more sheets than this. */
const MOST_FILES = 20

type Came = Awaited<ReturnType<Desk['roster']['take']>>

/** 花名册: uploaded and brought in with the same report as at the terminal. It is the whole township's, and so its office's. */
export function rosterPage(app: ConsoleApp, desk: Desk): void {
  const show = (c: ConsoleContext, came: Came | null, asked = { same: '', others: '' }) => {
    const visitor = c.get('visitor')
    return desk.show(c, {
      title: '花名册',
      body: (
        <>
          {came && <Report of={came} />}
          <Card title="上传花名册">
            <form method="post" action={ROSTER} enctype="multipart/form-data" class="row stacked">
              <Ticket visitor={visitor} />
              <Field label="花名册（一个 Excel，或几个 CSV 一起选，最大 8 MB）">
                <input class="input" type="file" name="file" accept=".xlsx,.csv" multiple required />
              </Field>
              {(came?.kind === 'unsure' || asked.same || asked.others) && (
                <>
                  <Field label="还是原来的人（可不填）">
                    <input class="input input_words" name="same" value={asked.same} maxlength={500} />
                  </Field>
                  <Field label="是另外的人（可不填）">
                    <input class="input input_words" name="others" value={asked.others} maxlength={500} />
                  </Field>
                </>
              )}
              <p class="muted">
                全对才导入，有一处不对就一样也不动，并说清楚哪一张表、第几行。再导一次只更新变了的；名册里没有的不会去掉。CSV
                的文件名就是表名：组织.csv、人员.csv、户.csv、联系户.csv，GBK、UTF-8 都行。
              </p>
              <button type="submit" class="weui-btn weui-btn_mini weui-btn_primary">
                上传并导入
              </button>
            </form>
            <p class="row">
              <a href={`${ROSTER}/blank`}>下载空白花名册</a>
            </p>
          </Card>
        </>
      ),
    })
  }

  app.get(ROSTER, (c) => {
    demandOffice(c.get('visitor'))
    return show(c, null)
  })

  app.get(`${ROSTER}/blank`, async (c) => {
    demandOffice(c.get('visitor'))
    return c.body(Buffer.from(await desk.roster.blank()), 200, {
      'Content-Type': XLSX,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('花名册.xlsx')}`,
    })
  })

  app.post(ROSTER, async (c) => {
    const visitor = c.get('visitor')
    demandOffice(visitor)
    const form = await readForm(c)
    const { file } = await c.req.parseBody({ all: true })
    const files = [file].flat().filter((one): one is File => one instanceof File && one.size > 0)
    if (files.length === 0 || files.length > MOST_FILES) throw new HTTPException(400)
    if (!(await desk.store.transaction((tx) => isFirst(tx, form, visitor, desk.clock.now()))))
      return c.redirect(ROSTER, 303)
    const asked = { same: field(form, 'same'), others: field(form, 'others') }
    const { person, village } = visitor
    const by = { personId: person.id, accountId: `console:${person.id}`, villageId: village.id }
    const brought = await Promise.all(
      files.map(async (one) => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })),
    )
    const came = await desk.roster.take(brought, { by, same: namesIn(asked.same), others: namesIn(asked.others) })
    return show(c, came, came.kind === 'imported' ? undefined : asked)
  })
}

/** Whether the roster is theirs: it holds all villages, so it takes the office of every township. */
export function mayBringRoster(visitor: Pick<Visitor, 'person' | 'orgs'>): boolean {
  const all = [...visitor.orgs.all].filter(({ kind, vanished }) => kind === 'township' && !vanished)
  return all.length > 0 && townshipsOf(visitor).length === all.length
}

function demandOffice(visitor: Visitor): void {
  if (!mayBringRoster(visitor)) throw new HTTPException(403)
}

const namesIn = (list: string): readonly string[] => list.split(/[,，、\s]+/u).filter(Boolean)

function Report({ of: { kind, lines } }: { readonly of: Came }) {
  return (
    <div class={`answer ${kind === 'imported' ? '' : 'answer_no'}`} tabindex={0} role="status">
      {lines.map((line) => (
        <p>{line.trim()}</p>
      ))}
    </div>
  )
}
