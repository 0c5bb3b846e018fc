import type { Archive } from '../load.ts'
import { columns } from './columns.ts'
import { hasSeveralPapers } from './papers.ts'

/** The sections of the site, as the masthead names them. A section with nothing in it is not named. */
export function sectionsOf(archive: Archive): { key: Section; name: string; href: string }[] {
  const { url } = archive
  return [
    { key: 'home', name: '首页', href: url.home },
    { key: 'dates', name: '日期', href: url.dates },
    { key: 'counties', name: '县区', href: url.counties },
    { key: 'reporters', name: '作者', href: url.reporters },
    ...(columns(archive).length > 0 ? [{ key: 'columns' as const, name: '栏目', href: url.columns }] : []),
    { key: 'words', name: '词语', href: url.words },
    ...(hasSeveralPapers(archive) ? [{ key: 'papers' as const, name: '报纸', href: url.papers }] : []),
    { key: 'pages', name: '版面', href: url.pages },
    { key: 'coverage', name: '收录', href: url.coverage },
    { key: 'search', name: '搜索', href: url.search },
    { key: 'about', name: '关于', href: url.about },
  ]
}

export type Section =
  | 'home'
  | 'dates'
  | 'counties'
  | 'reporters'
  | 'columns'
  | 'words'
  | 'papers'
  | 'pages'
  | 'coverage'
  | 'search'
  | 'about'
