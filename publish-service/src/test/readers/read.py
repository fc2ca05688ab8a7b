# What feedparser sees in files: one JSON line each, {reader, file, bozo, items: [{id, title, link, date}]}.
import calendar
import json
import sys
from datetime import datetime, timezone

import feedparser


def instant(parsed):
    if not parsed:
        return None
    seconds = calendar.timegm(parsed)
    return datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


for name in sys.argv[1:]:
    with open(name, "rb") as file:
        feed = feedparser.parse(file.read())
    items = [
        {"id": e.get("id"), "title": e.get("title"), "link": e.get("link"), "date": instant(e.get("published_parsed"))}
        for e in feed.entries
    ]
    print(json.dumps({"reader": "feedparser", "file": name, "bozo": bool(feed.bozo), "items": items}))
