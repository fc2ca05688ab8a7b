// What npm's feed readers see in files: one JSON line each, {reader, file, items: [{id, title, link, date}]}.
import { readFileSync } from 'node:fs'
import { parseFeed as parseWithRowan } from '@rowanmanning/feed-parser'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'

const instant = (value) => (value ? new Date(value).toISOString() : null)
const print = (reader, file, items) => console.log(JSON.stringify({ reader, file, items }))

for (const file of process.argv.slice(2)) {
  const text = readFileSync(file, 'utf8')
  const { format, feed } = parseWithFeedsmith(text)
  if (format === 'json') {
    print('feedsmith', file, feed.items.map((item) => (
      { id: item.id, title: item.title, link: item.url, date: instant(item.date_published) })))
    continue
  }
  if (format === 'atom') {
    print('feedsmith', file, (feed.entries ?? []).map((entry) => (
      { id: entry.id, title: entry.title?.value ?? entry.title, link: entry.links[0].href, date: instant(entry.published) })))
  } else {
    print('feedsmith', file, (feed.items ?? []).map((item) => (
      { id: item.guid.value, title: item.title, link: item.link, date: instant(item.pubDate) })))
  }
  const rss = await new RssParser().parseString(text)
  print('rss-parser', file, rss.items.map((item) => (
    { id: item.guid ?? item.id, title: item.title, link: item.link, date: instant(item.pubDate) })))
  const rowan = parseWithRowan(text)
  print('feed-parser', file, rowan.items.map((item) => (
    { id: item.id, title: item.title, link: item.url, date: instant(item.published) })))
}
