import { paragraphsOf, readContent } from './content.ts'

/** A text to print: its paragraphs come from the archive's own articles, so that the parser has real Chinese before it. */
export type Story = { headline: string; paragraphs: string[] }

const places = ['泗水', '兖州', '邹城', '曲阜', '汶上', '嘉祥', '鱼台', '金乡']

/** As many paragraphs as a test may move about. */
const paragraphsOfStory = 4

/** Eight stories that have no sentence in common. */
export const stories: readonly Story[] = readContent()
  .articles.filter(({ fields }) => fields.kind === 'article')
  .map((article) => paragraphsOf(article).filter((text) => text.length > 60 && !/讯|记者|通讯员/u.test(text)))
  .filter((paragraphs) => paragraphs.length >= paragraphsOfStory)
  .slice(0, places.length)
  .map((paragraphs, i) => ({
    headline: `${places[i]}开展为民服务活动`,
    paragraphs: paragraphs.slice(0, paragraphsOfStory),
  }))

/** Stories → a printed page as an extractor leaves it: a folio, then each headline above its text, in wrapped lines, with a dateline. */
export function dumpOf(printed: readonly Story[], folio = '3 党的建设 2023 年12月17日 星期日'): string {
  const articles = printed.map(({ headline, paragraphs }) => {
    const dateline = `本报${headline.slice(0, 2)}讯（通讯员 陈明）`
    return [headline, '', ...paragraphs.flatMap((text, i) => [...wrapped(i === 0 ? dateline + text : text), ''])]
  })
  return [folio, '', ...articles.flat()].join('\n')
}

const columns = 20

/** A paragraph in lines; the first is set in by two characters, and no line begins with a mark. */
function wrapped(text: string): string[] {
  return `　　${text}`.match(new RegExp(`.{1,${columns}}[，。、；：？！”’）》…—]{0,2}`, 'gsu')) ?? []
}
