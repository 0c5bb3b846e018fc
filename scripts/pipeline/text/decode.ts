/** Bytes → text: by byte order mark, then strict UTF-8, then UTF-16 by its NULs, then GB18030 against Big5 by score. */

export type Decoded = { text: string; encoding: string }
export type Undecodable = { failed: 'empty' | 'blank' | 'binary' | 'unknown-encoding'; found: string; todo: string }

const strict = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Reads a dump's bytes as text. Bytes that are no text, or whose encoding is too close to call, give the reason and the remedy; never a guess. */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes.length === 0)
    return { failed: 'empty', found: '0 bytes', todo: 'extract the page again, or delete the file' }
  const decoded = decodeAny(bytes)
  if ('text' in decoded) {
    if (!/\S/u.test(decoded.text)) {
      return {
        failed: 'blank',
        found: `${bytes.length} bytes, all of them blank`,
        todo: 'extract the page again, or delete the file',
      }
    }
    const control = controlShare(decoded.text)
    if (control.share > mostControls || decoded.text.includes('\0')) return binary(control.first)
  }
  return decoded
}

/** Text has a tab or a stray control here and there; 1 in 200 is no text any more. */
const mostControls = 0.005

function decodeAny(bytes: Uint8Array): Decoded | Undecodable {
  const marked = byMark(bytes)
  if (marked) return marked
  const utf16 = byNuls(bytes)
  if (utf16) return utf16
  if (bytes.subarray(0, 65536).includes(0)) return binary(`a NUL byte at offset ${bytes.indexOf(0)}`)
  const utf8 = strict('utf-8', bytes)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' }
  return byScore(bytes)
}

function byMark(bytes: Uint8Array): Decoded | Undecodable | undefined {
  const [a, b, c] = bytes
  const encoding =
    a === 0xef && b === 0xbb && c === 0xbf
      ? 'utf-8'
      : a === 0xff && b === 0xfe
        ? 'utf-16le'
        : a === 0xfe && b === 0xff
          ? 'utf-16be'
          : undefined
  if (!encoding) return undefined
  const text = strict(encoding, bytes)
  if (text !== undefined) return { text, encoding }
  return {
    failed: 'unknown-encoding',
    found: `the byte order mark of ${encoding}, but broken bytes behind it`,
    todo: 'save the file again as UTF-8',
  }
}

/** UTF-16 without a mark: line ends and digits leave NULs, and only one byte order makes Chinese of the rest. */
function byNuls(bytes: Uint8Array): Decoded | undefined {
  if (bytes.length % 2 !== 0 || !bytes.subarray(0, 65536).includes(0)) return undefined
  const [best, other] = scored(['utf-16le', 'utf-16be'], bytes)
  const clear = best && best.share > least && best.share > (other?.share ?? 0) * clearLead
  return clear ? { text: best.text, encoding: best.encoding } : undefined
}

/** The encodings that can read the bytes at all, the likeliest first. */
function scored(encodings: readonly string[], bytes: Uint8Array): (Decoded & { share: number })[] {
  return encodings
    .map((encoding) => ({ encoding, text: strict(encoding, bytes) }))
    .filter((t): t is Decoded => t.text !== undefined)
    .map((t) => ({ ...t, share: commonShare(t.text) }))
    .sort((a, b) => b.share - a.share)
}

/** The commonest characters of running Chinese in both scripts, and its punctuation: a third of any newspaper text. */
const common = new Set(
  '的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作地于於出就分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之进進着著等部度家电電力里如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好应應开開它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内數数正心反你明看原又么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系军軍很情者最立代想已通并並提直题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图圖山统統接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干做必战戰先回则則任取据處处队隊南给給色光门門即保治北造百规規热熱领領七海口东東导導器压壓志世金增争爭济濟阶階油思术術极極交受联聯什认認六共权權收证證改清己美再采转轉更单單风風切打白教速花带帶安场場身车車例真务務具万萬每目至达達走积積示议議声聲报報斗完类類八离離华華名确確才科张張信马馬节節话話米整空元况今集温传傳土许許步群广廣石记記需段研界拉林律叫且究观觀越织織装裝影算低持音众眾书書布复復容儿兒须須际際商非验驗连連断斷深难難近矿礦千周委素技备備半办辦青省列习習响響约約支般史感劳勞便团團往酸历歷市克何除消构構府称稱太准準精值号號率族维維划劃选選标標写寫存候毛亲親快效斯院查江型眼王按格养養易置派层層片始却卻专專状狀育厂廠京识識适適属屬圆圓包火住调調满滿县縣局照参參红紅细細引听聽该該铁鐵价價严嚴，。、；：？！“”（）《》',
)
/** A real decoding has more of them than this; a wrong one a few in a hundred. */
const least = 0.15
/** The better decoding must have twice as many as the other. */
const clearLead = 2

function byScore(bytes: Uint8Array): Decoded | Undecodable {
  const tried = scored(['gb18030', 'big5'], bytes)
  const [best, other] = tried
  if (best && best.share > least && best.share > (other?.share ?? 0) * clearLead)
    return { text: best.text, encoding: best.encoding }
  if (best && best.share > least && other) {
    return {
      failed: 'unknown-encoding',
      found: `GB18030 and Big5 both fit (${tried.map((t) => `${t.encoding} ${t.share.toFixed(2)}`).join(', ')})`,
      todo: 'save the file again as UTF-8',
    }
  }
  const share = bytes
    .subarray(0, 65536)
    .reduce((n, b) => n + (b < 0x20 && b !== 9 && b !== 10 && b !== 13 && b !== 12 ? 1 : 0), 0)
  if (share > Math.min(bytes.length, 65536) * mostControls) return binary(`${share} control bytes`)
  return {
    failed: 'unknown-encoding',
    found: 'bytes that are neither UTF-8, UTF-16, GB18030 nor Big5',
    todo: 'save the file again as UTF-8',
  }
}

const binary = (found: string): Undecodable => ({
  failed: 'binary',
  found,
  todo: 'this is no text: put the page’s text there, or move the file out of the folder of dumps',
})

const commonLetters = Uint8Array.from({ length: 0x10000 }, (_, unit) => {
  const character = String.fromCharCode(unit)
  return common.has(character) && /\p{L}/u.test(character) ? 1 : 0
})

/** Whether a UTF-16 unit is one of the commonest characters, and no mark. */
export const isCommonLetter = (unit: number): boolean => commonLetters[unit] === 1

/** Of a longer text the beginning is counted, in UTF-16 units. */
export const mostCounted = 100_000

/** The share of characters outside ASCII that are among the commonest. */
export function commonShare(text: string): number {
  let hits = 0
  let all = 0
  for (const c of text.slice(0, mostCounted)) {
    if (c <= '\u007f') continue
    all++
    if (common.has(c)) hits++
  }
  return all ? hits / all : 0
}

function controlShare(text: string): { share: number; first: string } {
  const head = text.slice(0, 200_000)
  let controls = 0
  let first = -1
  for (let i = 0; i < head.length; i++) {
    const code = head.charCodeAt(i)
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0x7f) {
      if (first < 0) first = i
      controls++
    }
  }
  const nul = text.indexOf('\0')
  return {
    share: controls / head.length,
    first:
      nul >= 0 ? `a NUL character at offset ${nul}` : `${controls} control characters, the first at offset ${first}`,
  }
}
