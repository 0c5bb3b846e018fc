/** Hands the reader a text as a file of that name, without a server. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), longestSave)
}

/** Milliseconds that a browser may take to begin with the file. */
const longestSave = 60_000
