/** A view of something that does not change, worked out the first time it is asked for. */
export function once<Source extends object, Result>(view: (source: Source) => Result): (source: Source) => Result {
  const results = new WeakMap<Source, { result: Result }>()
  return (source) => {
    const known = results.get(source)
    if (known) return known.result
    const result = view(source)
    results.set(source, { result })
    return result
  }
}
