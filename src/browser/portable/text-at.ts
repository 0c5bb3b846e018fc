import { fileAt } from './file-at.ts'

/** Stands in for src/browser/reading/text-at.ts. */
export async function textAt(address: string): Promise<string | undefined> {
  const bytes = await fileAt(new URL(address, location.href).href)
  return bytes && new TextDecoder().decode(bytes)
}
