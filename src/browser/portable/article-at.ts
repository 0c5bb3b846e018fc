/** Stands in for src/browser/search/article-at.ts: a disk shows no folder by its index, and a page from a disk does not say
 *  which one led to it. What was searched for goes along in the address. */
export function articleAt(home: string, id: string): string {
  const typed = new URLSearchParams(location.search).get('q')
  return `${home}articles/${id}/index.html${typed ? `?q=${encodeURIComponent(typed)}` : ''}`
}

export function folderAt(home: string, folder: string): string {
  return `${home}${folder}index.html`
}
