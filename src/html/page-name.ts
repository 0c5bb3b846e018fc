import { hasSeveralPapers } from '../archive/lists/papers.ts'
import type { Archive } from '../archive/load.ts'
import type { Page } from '../archive/schema.ts'

/** What a printed page is called among those of its day: 第 3 版 · 党的建设, after its paper where there are several. */
export function nameOnDay(all: Archive, { paper, page, section }: Page): string {
  const place = [page === null ? '版次不详' : `第 ${page} 版`, section].filter((part) => part !== null).join(' · ')
  return hasSeveralPapers(all) && paper !== null ? `${paper} ${place}` : place
}
