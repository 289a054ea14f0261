import { arg } from '../../src/speech/args/index.ts'
import { defineCommand } from '../../src/speech/define.ts'
import { waysToSay } from '../../src/speech/ways-to-say.ts'
import { noteGround } from './grounds.ts'
import { asksOf } from './hears.ts'

/** A number of a paper, or what is paid: without either the words are talk. */
const PAPER = /[〔[(（【]\s*\d{4}|\d+号|文号|文件|经费|没有|无|元/u

/** 清单外 80 桂民发〔2026〕12号 每村500元: it stands besides the list, and by what paper. */
export default defineCommand({
  id: 'admit-besides',
  says: ['清单外'],
  ways: ['清单以外', '准入清单外', ...waysToSay(['属', '属于', '是'], ['清单外'])],
  hears: {
    opens: ({ rest }, { number, text = '' }) => !asksOf(rest) && (number !== undefined || PAPER.test(`${text}${rest}`)),
    isEvident: ({ number, text = '' }) => number !== undefined || PAPER.test(text),
    countsBare: ({ rest }) => PAPER.test(rest),
  },
  everyday: true,
  summary: '派给村里的事不在准入清单里：凭什么文、有没有经费',
  roles: ['townStaff', 'secretary', 'admin'],
  places: ['town', 'direct'],
  shownTo: ['townStaff', 'townHead'],
  args: {
    matter: arg.matter({ of: 'any', said: true, ofAbove: true }),
    text: arg.text({ longest: 120, called: '文号和经费' }),
  },
  examples: [
    {
      say: '清单外 12 桂民发〔2026〕12号 每村500元',
      replies: '#12',
      after: { by: 'townStaff', say: '任务 @王建国 周五前 报送巡查情况' },
    },
  ],
  handle: (scene, { matter, text }) => noteGround(scene, matter, { paper: text }),
})
