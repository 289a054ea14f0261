import { plusDays } from '../../src/domain/day.ts'
import { AMONG_OURSELVES } from '../../src/domain/household-sight.ts'
import { owner, superiorAlone } from '../../src/domain/target.ts'
import type { DutyKind } from '../../src/speech/duty-parts.ts'
import { areaName } from '../../src/speech/tallies.ts'

/** What a liaison is asked to do who is late; whose household it is stays between them and the bot. */
const URGED = '上门看看到期的联系户'

/** In so many days. */
const URGED_DAYS = 3

/** A visit that is owed to a household, or to any household of a part of the village (guidance §16). */
export const visitDuty: DutyKind = {
  kind: 'visit',
  ofRoster: 'visits',
  where: AMONG_OURSELVES,
  ladder: [
    { days: 0, since: 'from', do: { nudge: owner, says: 'owed' } },
    { days: 0, since: 'due', do: { nudge: owner, says: 'owed' } },
    { days: 3, since: 'due', do: { nudge: owner, says: 'owed' } },
    { days: 7, since: 'due', do: { nudge: superiorAlone, says: 'late' }, every: 7 },
  ],
  reminders: {
    owed({ duty: { household, title }, due }) {
      const home = household ? `${household.head}（${household.number}，` : `${areaName(title)}任意一户（`
      return {
        text: '该走访了：{3户}\n去过了发：走访 户主 情况',
        openText: '有联系户该走访了，私聊我发「该走访」看是哪几户',
        merge: { key: 'visits', item: `${home}${due}）` },
      }
    },
    late: ({ duty, calling }) => ({
      text: `${calling}联系户走访超期 7 天以上：{3人}。请过问一下，发「走访情况」看各网格`,
      openText: `${calling}有联系户走访超期 7 天以上，私聊我发「走访情况」看看`,
      merge: { key: `late visits ${calling}`, item: duty.owner.name },
    }),
  },
  late: { what: '走访超期', unit: '户', ofHouseholds: true },
  page: 'visits',
  beside: {
    been: (household, date) => ({ label: '今天去过了', command: 'record-visit', given: { household, date } }),
    urge: (people, today) => ({
      label: '催联系人',
      command: 'assign-task',
      given: { people, date: plusDays(today, URGED_DAYS), text: URGED },
    }),
    urged: { title: URGED, part: 'assignee' },
  },
}
