/** The text of a file of this site; undefined when it cannot be had. */
export async function textAt(address: string): Promise<string | undefined> {
  try {
    const answer = await fetch(address)
    return answer.ok ? await answer.text() : undefined
  } catch {
    return undefined
  }
}
