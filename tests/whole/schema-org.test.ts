import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { readContent } from '../content.ts'
import { builtPages } from '../html.ts'
import { project } from '../program.ts'

/** schema.org's definitions as schema-dts has them: a type's own properties, each with the types of its values, and the
 *  types that it inherits from. */
type Definition = { parents: string[]; properties: Map<string, string[]> }

const { articles } = readContent()
const definitions = readDefinitions(readFileSync(join(project, 'node_modules/schema-dts/dist/schema.d.ts'), 'utf8'))

test('the definitions are read', () => {
  expect(faultsOf({ '@type': 'Newspaper', name: '济宁日报' })).toEqual([])
  expect(faultsOf({ '@type': 'Newspapers', name: '济宁日报' })).toEqual(['there is no type Newspapers'])
  expect(faultsOf({ '@type': 'Newspaper', dateline: '济宁' })).toEqual(['Newspaper has no dateline'])
  expect(faultsOf({ '@type': 'NewsArticle', author: { '@type': 'Place' } })).toEqual(['NewsArticle.author is no Place'])
  expect(faultsOf({ '@type': 'NewsArticle', isPartOf: { '@type': 'Newspaper' } })).toEqual([])
})

test('every type and property that a page states is one of schema.org’s, and belongs where it stands', () => {
  const linked = builtPages(inject('site').dist).flatMap(({ html }) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) => json),
  )
  expect(linked.length).toBeGreaterThan(0)
  for (const json of linked) {
    const value = JSON.parse(json)
    expect(value['@context']).toBe('https://schema.org')
    expect(faultsOf(value)).toEqual([])
  }
})

test('every article tells Zotero that it is a newspaper’s, by what Zotero reads, and never a journal’s', () => {
  const pages = builtPages(inject('site').dist).filter(({ address }) => /^articles\/[a-z2-7]{12}\/$/.test(address))
  expect(pages.length).toBe(articles.length)
  for (const { address, html } of pages) {
    const { fields } = articles.find(({ fields }) => address.includes(fields.id)) ?? expect.fail(address)
    const named = [...html.matchAll(/<meta name="([^"]+)" content="([^"]*)"/g)]
    const meta = (name: string) => named.filter(([, each]) => each === name).map(([, , content]) => content)
    const of = (value: string | number | null | undefined) => (value == null ? [] : [String(value)])
    expect(meta('z:itemType')).toEqual(['newspaperArticle'])
    expect(meta('citation_title')).toHaveLength(1)
    expect(meta('prism.publicationName')).toEqual(of(fields.paper))
    expect(meta('citation_publication_date')).toEqual(of(fields.date?.replaceAll('-', '/')))
    expect(meta('citation_firstpage')).toEqual(of(fields.page))
    expect(meta('citation_author')).toEqual(expect.arrayContaining(fields.reporter.map(({ name }) => name)))
    expect(meta('citation_journal_title')).toEqual([])
  }
})

/** What is wrong with a node of JSON-LD and those in it. */
function faultsOf(node: Record<string, unknown>): string[] {
  const type = String(node['@type'])
  if (!definitions.has(type)) return [`there is no type ${type}`]
  return Object.entries(node).flatMap(([name, value]) => {
    if (name.startsWith('@')) return []
    const wanted = [type, ...ancestors(type)].map((one) => definitions.get(one)?.properties.get(name)).find(Boolean)
    if (wanted === undefined) return [`${type} has no ${name}`]
    return [value].flat().flatMap((one) => {
      if (typeof one !== 'object' || one === null) return isPlain(wanted) ? [] : [`${type}.${name} is no plain value`]
      const inner = { ...one, '@type': String(Reflect.get(one, '@type')) }
      const fits = [inner['@type'], ...ancestors(inner['@type'])].some((each) => wanted.includes(each))
      return fits ? faultsOf(inner) : [`${type}.${name} is no ${inner['@type']}`]
    })
  })
}

/** Whether a property may have a text, a number or an address for its value. */
function isPlain(types: readonly string[]): boolean {
  const plain = ['Text', 'URL', 'Date', 'DateTime', 'Number', 'Integer']
  return types.some((type) => plain.includes(type))
}

function ancestors(type: string): string[] {
  const parents = definitions.get(type)?.parents ?? []
  return [...parents, ...parents.flatMap(ancestors)]
}

/** The interfaces of the declarations: `XBase` has the properties of X, `XLeaf` inherits them and names X. */
function readDefinitions(declarations: string): Map<string, Definition> {
  const all = new Map<string, Definition>()
  const interfaces = declarations.matchAll(/^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+) \{\n(.*?)^\}/gms)
  for (const [, name = '', kind, bases = '', body = ''] of interfaces) {
    const known: Definition = all.get(name) ?? { parents: [], properties: new Map() }
    const parents = bases.split(', ').flatMap((base) => /^(\w+)Base$/.exec(base)?.[1] ?? [])
    known.parents.push(...parents.filter((parent) => parent !== name))
    if (kind === 'Base')
      for (const [, property = '', types = ''] of body.matchAll(/^ {4}"(\w+)"\?: SchemaValue<(.+), "\w+">;$/gm))
        known.properties.set(property, types.split(' | '))
    all.set(name, known)
  }
  return all
}
