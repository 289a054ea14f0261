import { LATE_DAYS, REMIND_DAYS } from '../../src/domain/disclosure-schedule.ts'
import { cadenceText } from '../../src/domain/rhythm-words.ts'
import { CADRE_UP } from '../../src/domain/roles.ts'
import { owner, role } from '../../src/domain/target.ts'
import type { DutyKind } from '../../src/speech/duty-parts.ts'
import type { Owed } from '../../src/store/index.ts'

/** What of the 公开清单 must be public by a day. */
export const dueDisclosure: DutyKind = {
  kind: 'disclosure',
  ofRoster: 'publications',
  where: 'anywhere',
  ladder: [
    { days: -REMIND_DAYS, since: 'due', do: { nudge: owner, says: 'owed' } },
    { days: 0, since: 'due', do: { nudge: owner, says: 'owed' } },
    { days: LATE_DAYS, since: 'due', do: { nudge: role('supervisor'), says: 'late' } },
  ],
  reminders: {
    owed: ({ duty, due }) => ({
      text: '该公开了：{3项}\n公开发：公开 类别 事项，再换行写内容；看全部发：公开清单',
      merge: { key: 'disclosures', item: `${duty.title}（${due}）` },
    }),
    late: ({ duty, due, calling }) => ({
      text: `${calling}公开清单上超期没公开的：{3项}。请过问一下，发「公开清单」看`,
      merge: { key: `late disclosures ${calling}`, item: `${duty.title}（${duty.owner.name}，${due}）` },
    }),
  },
  late: { what: '公开清单超期', unit: '项' },
  page: 'disclosures',
  handedOver: { unit: '项公开清单', roles: CADRE_UP },
  list: {
    title: '该公开的',
    late: '该公开没公开',
    note: (owed) => `${categoryOf(owed)}公开`,
    values: (owed) => ({ category: categoryOf(owed), text: `${owed.title}\n` }),
    kept: {
      title: '公开清单',
      note: (owed) => `${categoryOf(owed)} · ${cadenceText(owed.cadence)}`,
      begins: 'list-item',
      changes: { command: 'list-item', label: '改' },
      ends: 'unlist-item',
      given: ({ title }) => ({ text: title }),
      values: (owed) => ({ category: categoryOf(owed), reason: cadenceText(owed.cadence), people: owed.owner }),
    },
  },
}

function categoryOf({ details }: Owed): string {
  return (details as { readonly category?: string }).category ?? ''
}
