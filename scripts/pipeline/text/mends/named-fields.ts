import { edited, type Mend } from './mend.ts'

/** Articles that a database gave out, each of their fields behind its name. The title is a heading; the other names are said as websites say them, which `site-line`
 *  knows.
 *      标题：老站台变身新书屋        a heading: 老站台变身新书屋
 *      【日期】2024.06.19            日期：2024.06.19 */
export const namedFields: Mend = {
  name: 'named-fields',
  mend(pieces) {
    if (pieces.filter(({ text }) => title.test(text)).length === 0 || !pieces.some(({ text }) => other.test(text)))
      return pieces
    return pieces.map((piece) => {
      const named = title.exec(piece.text)?.[0].length
      if (named !== undefined)
        return { ...edited(piece, this.name, [{ from: 0, to: named, text: '' }]), whole: 'heading' as const }
      const framed = framedName.exec(piece.text)
      if (!framed) return piece
      const { open = '', name = '' } = framed.groups ?? {}
      return edited(piece, this.name, [
        { from: 0, to: open.length, text: '' },
        { from: open.length + name.length, to: framed[0].length, text: '：' },
      ])
    })
  },
}

const names = '日期|时间|版次|版面|版名|作者|来源|栏目|专栏|正文|内容|全文'
const title = /^(?:[【[]\s?(?:标题|题名|题目|文章标题)\s?[】\]][：:]?|(?:标题|题名|题目|文章标题)\s?[：:])\s*(?=\S)/u
const other = new RegExp(`^(?:[【[]\\s?(?:${names})\\s?[】\\]]|(?:${names})\\s?[：:])`, 'u')
const framedName = new RegExp(`^(?<open>[【[]\\s?)(?<name>${names})\\s?[】\\]][：:]?\\s?`, 'u')
