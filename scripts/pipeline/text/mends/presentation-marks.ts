import { type Mend, replaced } from './mend.ts'

/** Marks in the forms of vertical type, of Big5 fonts and of half-width kana become those of running text.
 *      本报云河讯︵通讯员 林一舟︶近日︐云河县      本报云河讯（通讯员 林一舟）近日，云河县 */
export const presentationMarks: Mend = {
  name: 'presentation-marks',
  mend(pieces) {
    if (!pieces.some(({ text }) => anyForm.test(text))) return pieces
    const quotes = quotesOf(pieces.map(({ text }) => text).join(''))
    return pieces.map((piece) => replaced(piece, this.name, everyForm, ([c]) => quotes[c] ?? forms[c] ?? c))
  },
}

const forms: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：',
    '︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹇［﹈］',
    '﹐，﹑、﹒。﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹝〔﹞〕',
    '｡。､、｢「｣」･·',
  ].flatMap((pairs) => [...pairs].flatMap((c, i, all) => (i % 2 === 0 ? [[c, all[i + 1] as string]] : []))),
)

const anyForm = /[\ufe10-\ufe19\ufe30-\ufe48\ufe50-\ufe5e\uff61-\uff65]/u
const everyForm = new RegExp(anyForm.source, 'gu')

/** Vertical type quotes with ﹁﹂ and ﹃﹄, whichever is the outer one. Text in simplified characters has “ ” and ‘ ’ for them, text in traditional ones keeps its corners. */
function quotesOf(text: string): Readonly<Record<string, string>> {
  const single = count(text, '﹁')
  const double = count(text, '﹃')
  if (traditional.test(text)) return { '﹁': '「', '﹂': '」', '﹃': '『', '﹄': '』' }
  const outer = double > single ? '﹃﹄' : '﹁﹂'
  const inner = double > single ? '﹁﹂' : '﹃﹄'
  return { [outer[0] as string]: '“', [outer[1] as string]: '”', [inner[0] as string]: '‘', [inner[1] as string]: '’' }
}

const count = (text: string, c: string) => text.split(c).length - 1

/** Common characters that only traditional text has. */
const traditional = /[們個這來對時會說國為與學發過還後開關長東車見門問間報聞記]/u
