import { hasDataFiles, isPortable } from '../archive/current.ts'
import type { Archive } from '../archive/load.ts'
import { type Html, html } from './html.ts'

/** What a page says of itself in its head. */
export type Head = {
  /** what the page shows, without the archive's name; none for the front page */
  title?: string | undefined
  description?: string | undefined
  /** the page's own address, as `archive().url` makes it; none for a page that has no address of its own (404) */
  path?: string | undefined
  /** the address of the list that the page shows, where there is one: it can be followed and taken as data */
  list?: string | undefined
  /** what the page shows, to others that link to it */
  card?: 'article' | undefined
  /** what only pages of this kind say */
  more?: Html
}

/** The part of a page's head that is its own, and what stands in between on every page. */
export function headOf({ site, url }: Archive, { title, description, path, list, card, more }: Head): Html {
  const fullTitle = title === undefined ? `${site.title} · ${site.tagline}` : `${title} · ${site.title}`
  const feeds = hasDataFiles() ? list : undefined
  return html`
    <title>${fullTitle}</title>
    <meta name="description" content="${description ?? site.tagline}">
    ${path !== undefined && html`<link rel="canonical" href="${new URL(path, site.address).href}">`}
    ${path === undefined && html`<meta name="robots" content="noindex">`}
    <link rel="icon" type="image/svg+xml" href="${url.file('favicon.svg')}">
    <link rel="apple-touch-icon" href="${url.file('touch-icon.png')}">
    <meta name="color-scheme" content="light dark">
    <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6">
    <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#16171a">
    <meta property="og:type" content="${card ?? 'website'}">
    <meta property="og:title" content="${title ?? site.title}">
    <meta property="og:description" content="${description ?? site.tagline}">
    <meta property="og:site_name" content="${site.title}">
    <meta property="og:locale" content="zh_CN">
    <meta property="og:image" content="${new URL(url.file('share.png'), site.address).href}">
    ${path !== undefined && html`<meta property="og:url" content="${new URL(path, site.address).href}">`}
    ${!isPortable() && html`<link rel="search" type="application/opensearchdescription+xml" title="${site.title}" href="${url.file('opensearch.xml')}">`}
    ${feeds && html`<link rel="alternate" type="application/atom+xml" title="${fullTitle}" href="${feeds}feed.xml">`}
    ${feeds && html`<link rel="alternate" type="application/feed+json" title="${fullTitle}" href="${feeds}feed.json">`}
    ${more}
  `
}
