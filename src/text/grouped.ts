/** Items by what `keyOf` says of each, groups and items in the order in which they came: `Map.groupBy`, which browsers have
 *  only since Chrome 117, Firefox 119 and Safari 17.4. */
export function grouped<Key, Item>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
