/** The address of an article’s page. `home` is the site’s home, ending in `/`. */
export function articleAt(home: string, id: string): string {
  return `${home}articles/${id}/`
}

/** The address of another page of the site: `dates/2023/12/17/`. */
export function folderAt(home: string, folder: string): string {
  return home + folder
}
