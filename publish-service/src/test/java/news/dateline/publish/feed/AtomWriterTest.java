package news.dateline.publish.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.dateline.article.ArticleUri;
import news.dateline.article.FeedId;
import news.dateline.article.Signal;
import news.dateline.publish.feed.FeedItem.Published;
import news.dateline.publish.feed.FeedItem.Withdrawn;
import news.dateline.publish.ninjs.Ninjs;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.ninjs.Stories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomWriterTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00.250Z");
  private static final ArticleUri GONE = new ArticleUri("http://example.org/é");

  @Test
  void theFeedSaysWhoItIsWhereverItIsRead() throws Exception {
    SyndFeed feed = read(document());

    assertThat(feed.getUri()).isEqualTo("urn:dateline:feed:region:east-asia");
    assertThat(feed.getTitle()).isEqualTo("East Asia & more");
    assertThat(feed.getPublishedDate()).isEqualTo(NOW);
    assertThat(feed.getAuthors()).extracting(SyndPerson::getName).containsExactly("Dateline");
    assertThat(feed.getLinks())
        .extracting("rel", "href")
        .containsExactlyInAnyOrder(
            tuple("self", "https://news.example.org/feeds/region/east-asia.atom"),
            tuple("alternate", "https://news.example.org/"));
  }

  @Test
  void aReaderGetsTheSameIdsTitlesLinksAndDates() throws Exception {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.full(Signal.CORRECTION)));

    SyndEntry entry = read(document(published(story))).getEntries().getFirst();

    assertThat(entry.getUri()).isEqualTo("urn:dateline:wire:ferry");
    assertThat(entry.getTitle()).isEqualTo("Ferry to Fukuoka");
    assertThat(entry.getLink()).isEqualTo("https://wire.example.com/ferry?a%5B%5D=1");
    assertThat(entry.getUpdatedDate()).isEqualTo(NOW);
    assertThat(entry.getPublishedDate()).isEqualTo(Instant.parse("2026-11-21T23:00:00Z"));
    assertThat(entry.getAuthor()).isEqualTo("Mina Oh");
    assertThat(entry.getDescription().getValue()).isEqualTo(story.summary());
    assertThat(entry.getContents().getFirst().getType()).isEqualTo("html");
    assertThat(entry.getContents().getFirst().getValue()).isEqualTo(story.html());
    assertThat(entry.getSource().getUri()).isEqualTo("urn:dateline:source:harbor-wire");
  }

  @Test
  void tagsAreCategoriesAndAMereMentionIsNone() throws Exception {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.full(Signal.CORRECTION)));

    SyndEntry entry = read(document(published(story))).getEntries().getFirst();

    assertThat(entry.getCategories())
        .extracting(SyndCategory::getTaxonomyUri, SyndCategory::getName)
        .containsExactly(
            tuple("http://cv.iptc.org/newscodes/signal/", "correction"),
            tuple("urn:dateline:region", "east-asia"),
            tuple("urn:dateline:region", "indo-pacific"),
            tuple("urn:dateline:country", "KR"),
            tuple("urn:dateline:program", "korea-center"),
            tuple(null, "ferry"),
            tuple(null, "shipping"));
  }

  @Test
  void aWithdrawnArticleIsATombstoneAndNoEntry() throws Exception {
    FeedDocument document = document(new Withdrawn(GONE, 2, NOW));

    assertThat(read(document).getEntries()).isEmpty();
    assertThat(text(document))
        .contains(
            "<at:deleted-entry xmlns:at=\"http://purl.org/atompub/tombstones/1.0\""
                + " ref=\"http://example.org/%C3%A9\""
                + " when=\"2026-11-22T10:30:00.250Z\"/>");
  }

  @Test
  void whereNothingIsWithdrawnNoNamespaceIsDeclaredThatValidatorsDoNotKnow() {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.text("urn:x:1", "A", "a")));

    assertThat(text(document(published(story)))).doesNotContain("tombstones", "xmlns:at");
  }

  @Test
  void aWithdrawnArticleIsNeverPublished() {
    Ninjs gone = Ninjs.read(new NinjsWriter().withdrawal(GONE, 2));

    assertThatIllegalArgumentException().isThrownBy(() -> published(gone));
  }

  @Test
  void aCharacterLostBeforeUsIsAQuestionMark() {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.text("urn:x:1", "caf\uFFFD", "caf\uFFFD")));

    assertThat(text(document(published(story))))
        .contains("<title>caf?</title>")
        .doesNotContain("\uFFFD");
  }

  @Test
  void anArticleThatIsNowhereElseIsLinkedHere() throws Exception {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.minimal("urn:x:1", "Title")));

    SyndEntry entry = read(document(published(story))).getEntries().getFirst();

    assertThat(entry.getLink()).isEqualTo("https://news.example.org/articles/" + story.id());
    assertThat(entry.getPublishedDate()).isEqualTo(Instant.parse("2026-11-22T09:00:00.123Z"));
    assertThat(entry.getAuthor()).isEmpty();
  }

  @Test
  void theHubIsNamedWhereThereIsOne() {
    assertThat(text(document())).doesNotContain("rel=\"hub\"");
    FeedDocument document =
        new FeedDocument(meta(URI.create("https://news.example.org/websub")), List.of());

    assertThat(text(document))
        .contains("<link rel=\"hub\" href=\"https://news.example.org/websub\"/>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "مرحبا بالعالم",
        "👩‍👩‍👧 and 😀",
        "]]> <![CDATA[ & \" ' &amp; <b>bold</b>",
        "a\u0000\u0008\u001B\uFFFEb",
        "lone \uD83D surrogate"
      })
  void anyTextIsReadAsItsCleanSelf(String title) throws Exception {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.text("urn:x:1", title, title)));

    SyndEntry entry = read(document(published(story))).getEntries().getFirst();

    // A word joiner, which nobody sees, keeps what looks like a tag from being one.
    assertThat(entry.getTitle().replace("\u2060", "")).isEqualTo(story.title());
    assertThat(entry.getTitle()).doesNotContainPattern("<[A-Za-z/!?]");
    assertThat(entry.getContents().getFirst().getValue()).isEqualTo(story.html());
  }

  @Test
  void textThatReachesTheWriterUncleanIsCleanedThere() throws Exception {
    Ninjs story =
        Ninjs.read(
            """
            {"uri":"urn:x:1","title":"a\\u0000\\ud83db","language":"no such\\u0001",
             "subjects":[{"name":"x\\u0000\\ny"}]}\
            """
                .getBytes(StandardCharsets.UTF_8));

    SyndEntry entry = read(document(published(story))).getEntries().getFirst();

    assertThat(entry.getTitle()).isEqualTo("ab");
    assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("x y");
  }

  @Test
  void theLanguageOfEachEntryIsSaidWhereItIsWellFormed() {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.full(Signal.UPDATE)));

    assertThat(text(document(published(story)))).contains("<entry xml:lang=\"en-US\">");
  }

  @Test
  void anArticleWithoutTitleStillHasOne() throws Exception {
    Ninjs story = Ninjs.read(Stories.ninjs(Stories.minimal("urn:x:1", " \u0000 ")));

    assertThat(read(document(published(story))).getEntries().getFirst().getTitle())
        .isEqualTo("Untitled");
  }

  @Test
  void noTwoEntriesClaimTheSameInstant() throws Exception {
    List<FeedItem> items =
        IntStream.range(0, 200)
            .mapToObj(i -> Stories.minimal("urn:x:" + i, "Title"))
            .map(tagged -> Ninjs.read(Stories.ninjs(tagged)))
            .<FeedItem>map(story -> published(story))
            .toList();

    List<SyndEntry> entries = read(new FeedDocument(meta(null), items)).getEntries();

    assertThat(entries).extracting(SyndEntry::getUpdatedDate).doesNotHaveDuplicates();
    assertThat(entries.getLast().getUpdatedDate()).isEqualTo(NOW);
    assertThat(entries.getFirst().getUpdatedDate()).isEqualTo(NOW.plusMillis(199));
  }

  private static FeedItem published(Ninjs story) {
    return new Published(story, new byte[0], NOW);
  }

  private static FeedDocument document(FeedItem... items) {
    return new FeedDocument(meta(null), List.of(items));
  }

  private static FeedMeta meta(@Nullable URI hub) {
    return new FeedMeta(
        new FeedId("region/east-asia"),
        "East Asia & more",
        Optional.of(NOW),
        URI.create("https://news.example.org/feeds/region/east-asia.atom"),
        URI.create("https://news.example.org/"),
        hub,
        Stories.ADDRESS,
        new PageLinks(
            URI.create("https://news.example.org/feeds/region/east-asia.atom"),
            null,
            null,
            URI.create("https://news.example.org/feeds/region/east-asia.atom?after=-1-a")));
  }

  private static String text(FeedDocument document) {
    return new String(FeedWriter.atom().write(document), StandardCharsets.UTF_8);
  }

  private static SyndFeed read(FeedDocument document) throws IOException, FeedException {
    byte[] bytes = FeedWriter.atom().write(document);
    SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(bytes)));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    return feed;
  }
}
