/** Stands in for src/components/search/article-at.ts: a disk shows no folder by its index. */
export function articleAt(home: string, id: string): string {
  return `${home}articles/${id}/index.html`
}
