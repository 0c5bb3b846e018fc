/** The address of an article’s page. `home` is the site’s home, ending in `/`. */
export function articleAt(home: string, id: string): string {
  return `${home}articles/${id}/`
}
