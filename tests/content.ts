import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { type Article, article, gazetteer, type PageRecord, type Place, pageRecord } from '../src/archive/schema.ts'
import { filesIn } from './folders.ts'
import { project } from './program.ts'

/** The content that the tests read: the project's own, or XIANWEN_CONTENT. */
export const contentDir = resolve(project, process.env.XIANWEN_CONTENT || 'content')

/** An article file: its fields and its Markdown, and where it lies below `articles/`. */
export type ArticleFile = { file: string; fields: Article; markdown: string }

/** Reads a content folder with nothing of the site's own reader, so that a fault there shows. */
export function readContent(dir: string = contentDir): {
  articles: ArticleFile[]
  pages: PageRecord[]
  places: Place[]
} {
  return {
    articles: below(dir, 'articles', '.md').map((file) => readArticle(dir, file)),
    pages: below(dir, 'pages', '.yaml').map((file) =>
      pageRecord.parse(parse(readFileSync(join(dir, 'pages', file), 'utf8'))),
    ),
    places: gazetteer.parse(parse(readFileSync(join(dir, 'places.yaml'), 'utf8'))).places,
  }
}

/** The paragraphs of an article's Markdown without what Markdown adds: no `## `, no escapes. */
export function paragraphsOf({ markdown }: ArticleFile): string[] {
  const blocks = markdown.split(/\n{2,}/).map((block) => block.trim())
  return blocks
    .filter((block) => block !== '')
    .map((block) => block.replace(/^#+ /, '').replace(/\\([!-/:-@[-`{-~])/g, '$1'))
}

function below(dir: string, folder: string, ending: string): string[] {
  return existsSync(join(dir, folder)) ? filesIn(join(dir, folder), ending) : []
}

function readArticle(dir: string, file: string): ArticleFile {
  const text = readFileSync(join(dir, 'articles', file), 'utf8')
  const [, frontmatter = '', markdown = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? []
  return { file, fields: article.parse(parse(frontmatter)), markdown }
}
