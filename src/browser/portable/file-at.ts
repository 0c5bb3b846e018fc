/** The files that a page's scripts need, in a site that is opened from a disk. There a browser lets a page read nothing, but
 *  run scripts: each file stands in a script beside it that hands its bytes over in base64, under its own address.
 *  scripts/site/portable/data-scripts.ts writes them. */
declare global {
  var xianwenFiles: Map<string, string> | undefined
}

/** The bytes of the file at a whole address; undefined when it is not there. */
export function fileAt(address: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const script = document.createElement('script')
  script.src = `${address}.js`
  return new Promise((resolve) => {
    script.addEventListener('error', () => resolve(undefined))
    script.addEventListener('load', () => {
      const text = globalThis.xianwenFiles?.get(script.src)
      globalThis.xianwenFiles?.delete(script.src)
      script.remove()
      resolve(text === undefined ? undefined : Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)))
    })
    document.head.append(script)
  })
}
