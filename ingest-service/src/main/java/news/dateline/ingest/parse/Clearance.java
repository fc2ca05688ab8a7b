package news.dateline.ingest.parse;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.article.PubStatus;
import org.jspecify.annotations.Nullable;

/**
 * Whether an article may be published, and from when on. Where the document and a header disagree,
 * the stricter one counts: a kill in a header is not undone by the {@code usable} of the story it
 * was sent with.
 *
 * @param status never usable for what was called embargoed, unless an instant says until when
 * @param embargoedUntil {@link Article#UNTIL_FURTHER_NOTICE} for an embargo that cannot be read
 */
record Clearance(PubStatus status, @Nullable Instant embargoedUntil) {

  static Clearance of(
      @Nullable Field status,
      @Nullable Field statusHeader,
      @Nullable Field embargo,
      @Nullable Field embargoHeader,
      List<String> warnings)
      throws Unreadable {
    Instant until = later(until(embargo, warnings), until(embargoHeader, warnings));
    boolean released = until != null && !until.equals(Article.UNTIL_FURTHER_NOTICE);
    PubStatus strictest = PubStatus.USABLE;
    for (Field field : Stream.of(status, statusHeader).filter(Objects::nonNull).toList()) {
      PubStatus said =
          released && Statuses.isEmbargo(field.text()) ? PubStatus.USABLE : read(field);
      strictest = said.compareTo(strictest) > 0 ? said : strictest;
    }
    if (status != null && statusHeader != null && read(status) != read(statusHeader)) {
      warnings.add(
          status.place()
              + " and "
              + statusHeader.place()
              + " disagree; the stricter counts: "
              + strictest.label());
    }
    return new Clearance(strictest, strictest == PubStatus.CANCELED ? null : until);
  }

  private static PubStatus read(Field field) throws Unreadable {
    return Statuses.read(field.text())
        .orElseThrow(() -> Unreadable.field(field, Statuses.EXPECTED));
  }

  private static @Nullable Instant until(@Nullable Field embargo, List<String> warnings) {
    if (embargo == null) {
      return null;
    }
    Optional<Instant> instant = Instants.read(embargo.text());
    if (instant.isEmpty()) {
      warnings.add(
          embargo.place()
              + " cannot be read as an instant with a zone; held until a later version says"
              + " otherwise");
    }
    return instant.orElse(Article.UNTIL_FURTHER_NOTICE);
  }

  private static @Nullable Instant later(@Nullable Instant left, @Nullable Instant right) {
    if (left == null || right == null) {
      return left == null ? right : left;
    }
    return left.isAfter(right) ? left : right;
  }
}
