package news.dateline.ingest.lifecycle;

import java.time.Instant;
import java.util.List;
import news.dateline.article.Arrival;
import news.dateline.article.ArticleUri;
import news.dateline.article.PubStatus;
import news.dateline.article.ReceiptId;
import news.dateline.article.Section;
import news.dateline.article.SectionKind;
import news.dateline.article.Signal;
import news.dateline.article.SourceVersion;
import news.dateline.ingest.parse.Draft;
import org.jspecify.annotations.Nullable;

/** Drafts of one article, as its newsroom sends them. */
final class Drafts {
  static final ArticleUri URI = new ArticleUri("urn:x:story");
  static final String WIRE = "harbor-wire";

  private Drafts() {}

  /** The {@code arrival}th input to arrive, a second after the one before. */
  static Arrival arrival(int arrival) {
    return new Arrival(Instant.ofEpochSecond(arrival), ReceiptId.of(0, arrival));
  }

  static Draft of(int arrival, @Nullable String number, @Nullable String title, PubStatus status) {
    return of(new SourceVersion(number, null, arrival(arrival)), title, status, null);
  }

  static Draft of(
      SourceVersion version,
      @Nullable String title,
      PubStatus status,
      @Nullable Instant embargoedUntil) {
    boolean story = title != null && status != PubStatus.CANCELED;
    return new Draft(
        URI,
        WIRE,
        version,
        Signal.UPDATE,
        status,
        embargoedUntil,
        null,
        story ? title : null,
        null,
        null,
        null,
        null,
        null,
        null,
        story ? List.of(Section.of(SectionKind.BODY, "Text of " + title)) : List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }
}
