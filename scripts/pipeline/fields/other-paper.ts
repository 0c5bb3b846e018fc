import { simplified } from '../../../src/text/either-script.ts'
import type { ParsedArticle } from '../types/fields.ts'
import type { Furniture } from '../types/marks.ts'

/** Another paper than the archive's only one, which a page prints somewhere else than in its nameplate: then the paper is not guessed.
 *      印刷：微湖周报社印刷厂        江源晚报讯（记者 …）        云河日报社 主办 */
export type OtherPaper = { paper: string; line: number | undefined }

const named =
  /(?<paper>\p{Script=Han}{2,6}?(?:日报|周报|晚报|早报|晨报|时报|商报|导报|新报|农村报|青年报|都市报))(?=社|集团|编辑部|出版|印刷|讯|$|\s)/gu
/** They give news to every paper. */
const everywhere = /^(?:人民|光明|经济|解放军|工人|农民|中国)/u
const imprinted: ReadonlySet<string> = new Set(['imprint', 'sponsors', 'masthead', 'credits', 'notice'])

/** Furniture and datelines → the other paper that they name, unless the archive's own is named too. */
export function otherPaperIn(
  furniture: readonly Furniture[],
  articles: readonly ParsedArticle[],
  own: string | undefined,
): OtherPaper | undefined {
  if (own === undefined) return undefined
  const texts = [
    ...furniture
      .filter((f) => imprinted.has(f.kind))
      .map((f) => ({ text: f.pieces.map((p) => p.text).join(' '), line: f.pieces[0]?.span.line })),
    ...articles.map((a) => ({ text: a.dateline ?? '', line: a.evidence.dateline?.line ?? undefined })),
  ]
  const names = texts.flatMap(({ text, line }) =>
    [...simplified(text).matchAll(named)].map((m) => ({
      paper: nameOf(text.slice(m.index, m.index + m[0].length)),
      line,
    })),
  )
  const whole = simplified(own)
  if (names.some(({ paper }) => simplified(paper).endsWith(whole) || whole.endsWith(simplified(paper))))
    return undefined
  return names.find(({ paper }) => !everywhere.test(paper))
}

/** What stands before the name in the same run of characters is none of it: 印刷微湖周报. */
const nameOf = (printed: string): string => printed.replace(/^(?:印刷|主办|承印|出版|由|据|本)+/u, '')
