import { readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paragraphsOf, readContent } from '../content.ts'
import { type DevSite, devSite, listening } from './dev-site.ts'
import { readers } from './reader.ts'

const read = readers()
let site: DevSite
let address = ''
let dumps = ''
let folder = ''

/** All of this holds while a link that bites its own tail and a file that is no text lie among the dumps. */
beforeAll(async () => {
  site = await devSite((content) => {
    symlinkSync('loop.txt', join(content, 'dumps', 'loop.txt'))
    writeFileSync(join(content, 'dumps', 'binary.txt'), '\0')
  })
  address = site.address
  folder = site.folder
  dumps = join(site.content, 'dumps')
})

afterAll(async () => expect(await site.stop()).toBe(0))

test('a word changed in a dump changes on the open page', () =>
  read({ address }, async (page) => {
    const { dump, fields, word } = rareWord()
    await listening(page, () => page.goto(new URL(`articles/${fields.id}/`, address).href))
    await page.getByText(word).first().waitFor()
    const path = join(dumps, dump)
    writeFileSync(join(folder, dump), readFileSync(path, 'utf8').replaceAll(word, '今年夏天那条河'))
    renameSync(join(folder, dump), path)
    await page.getByText('今年夏天那条河').first().waitFor()
    expect(await page.getByText(word).count()).toBe(0)
  }))

test('a dump that goes takes its page along, and brings it back when it returns', () =>
  read({ address: new URL('pages/', address).href }, async (page) => {
    const { slug, dump } = readContent(site.content).pages[0] ?? expect.fail('there is no page')
    const link = page.locator(`main a[href="/pages/${slug}/"]`).first()
    await listening(page, () => page.reload())
    await link.waitFor()
    await listening(page, () => renameSync(join(dumps, dump), join(folder, dump)))
    await link.waitFor({ state: 'detached' })
    expect((await fetch(new URL(`pages/${slug}/`, address))).status).toBe(404)
    renameSync(join(folder, dump), join(dumps, dump))
    await link.click()
    await page.locator('main a[href^="/articles/"]').first().waitFor()
  }))

/** Seven characters of an article's text that its dump prints in one line, and only there. */
function rareWord() {
  for (const article of readContent(site.content).articles) {
    const { fields } = article
    const text = readFileSync(join(dumps, fields.source.dump), 'utf8')
    const words = paragraphsOf(article).flatMap((paragraph) => paragraph.slice(2).match(/\p{Script=Han}{7}/gu) ?? [])
    const word = words.find((one) => text.split(one).length === 2)
    if (word !== undefined) return { dump: fields.source.dump, fields, word }
  }
  return expect.fail('no article has seven characters in a row')
}
