import type { Archive } from '../load.ts'
import { columns } from './columns.ts'
import { hasSeveralPapers } from './papers.ts'

/** The sections that readers look for, as the masthead names them. A section with nothing in it is not named. */
export function sectionsOf(archive: Archive): Named[] {
  const { url } = archive
  return [
    { key: 'home', name: '首页', href: url.home },
    { key: 'dates', name: '日期', href: url.dates },
    { key: 'counties', name: '县区', href: url.counties },
    ...(hasSeveralPapers(archive) ? [{ key: 'papers' as const, name: '报纸', href: url.papers }] : []),
    { key: 'reporters', name: '作者', href: url.reporters },
    ...(columns(archive).length > 0 ? [{ key: 'columns' as const, name: '栏目', href: url.columns }] : []),
    { key: 'about', name: '关于', href: url.about },
  ]
}

/** The others, as the foot of every page names them. */
export function otherSectionsOf({ url }: Archive): Named[] {
  return [
    { key: 'pages', name: '版面', href: url.pages },
    { key: 'words', name: '词语', href: url.words },
    { key: 'search', name: '搜索帮助', href: url.search },
    { key: 'coverage', name: '收录', href: url.coverage },
    { key: 'data', name: '数据', href: url.data },
  ]
}

type Named = { key: Section; name: string; href: string }

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
  | 'data'
