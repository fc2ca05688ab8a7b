package news.dateline.ingest.format.html;

/** Pages written for this project. */
final class Samples {
  /** A page as sites make them: furniture all around, a caption, a bio, an advertisement within. */
  static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en-GB">
      <head>
        <meta charset="utf-8">
        <title>Ferry crews walk out over night shifts | The Harbor Gazette</title>
        <link rel="canonical" href="https://gazette.example/2026/06/ferry-strike?utm_source=x">
        <meta property="og:site_name" content="The Harbor Gazette">
        <script type="application/ld+json">
          {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "The Harbor Gazette"},
           {"@type": "NewsArticle", "headline": "Ferry crews walk out over night shifts",
            "datePublished": "2026-06-03T07:12:00+01:00", "author": [{"@type": "Person", "name": "Dunja Izmisljena"}]}]}
        </script>
      </head>
      <body class="single with-sidebar">
        <a class="sr-only" href="#main">Skip to content</a>
        <header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>
        <main id="main">
          <article class="post">
            <h1>Ferry crews walk out over night shifts</h1>
            <p class="byline">By Dunja Izmisljena</p>
            <div class="social-share"><a href="#">Facebook</a> <a href="#">X</a></div>
            <figure><img src="quay.jpg" alt="Quay"><figcaption>Passengers wait on the quay at Split.</figcaption></figure>
            <div class="entry-content">
              <p>SPLIT, Croatia, June 3 (Invented Press) — Ferry crews at three ports stopped work on Wednesday, leaving some 4,000 passengers on the quays.</p>
              <p>The walkout halted sailings from Split, Zadar and <a href="/rijeka">Rijeka</a>, the ports' authority said.</p>
              <div class="ad-slot">Advertisement</div>
              <h2>What the crews want</h2>
              <p>They want two nights of sleep in a row, says Ante Nitko, who speaks for the union and has not slept either.</p>
              <ul class="related-stories"><li><a href="/a">Ferry fares to rise again in July</a></li><li><a href="/b">A bridge nobody can afford</a></li></ul>
              <p>The transport ministry called the strike unlawful and said it would ask a court in Zagreb to end it.</p>
            </div>
            <div class="author-bio"><p>Dunja Izmisljena is a correspondent who covers the Adriatic and its islands.</p></div>
          </article>
          <section id="comments"><h3>2 comments</h3><p>This is what happens when nobody pays for anything, as I have been saying for many years.</p></section>
        </main>
        <aside><h3>Most read</h3><p>A long and winding teaser about something else altogether, which is not of the story at all.</p></aside>
        <footer><p>© 2026 The Harbor Gazette. All rights reserved.</p></footer>
      </body>
      </html>
      """;

  private Samples() {}
}
