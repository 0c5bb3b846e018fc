/** Whether a text is the address of a host and nothing more. */
export function isHost(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return /^https?:\/\/[\p{L}\p{M}\p{N}._:[\]-]+\/?$/iu.test(text) && url?.pathname === '/'
}

/** Folders that no browser takes for another host, for a query or for the folder above. */
export const basePath = /^\/(?:(?!\.{1,2}(?:\/|$))[A-Za-z0-9._~-]+(?:\/|$))*$/

/** What stands in a `mailto:` link as it is: no list, no subject, no copy to somebody else. */
export const mailAddress = /^[\p{L}\p{M}\p{N}.!#$*+=^_`{|}~-]+@[\p{L}\p{M}\p{N}._-]+$/u
