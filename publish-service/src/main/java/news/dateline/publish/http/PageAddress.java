package news.dateline.publish.http;

import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.publish.view.Page;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/**
 * Which page of a feed, as {@code ?before=} or {@code ?after=} and a cursor of this log. New
 * articles shift no page: a page begins where its cursor says.
 *
 * @param place which page
 * @param log marks the cursors of this log
 */
record PageAddress(Page.Place place, String log) {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final Pattern CURSOR = Pattern.compile("(-1|[0-9]{1,18})-([0-9a-f]{1,8})");

  /** The page that {@code request} asks for. */
  static PageAddress of(ServerRequest request, String cluster) {
    String log = Integer.toHexString(cluster.hashCode());
    Optional<String> before = request.query().first(BEFORE).asOptional();
    Optional<String> after = request.query().first(AFTER).asOptional();
    if (before.isPresent()) {
      return new PageAddress(new Page.Place.Before(offset(before.get(), log)), log);
    }
    if (after.isPresent()) {
      return new PageAddress(new Page.Place.After(offset(after.get(), log)), log);
    }
    return new PageAddress(new Page.Place.Newest(), log);
  }

  private static long offset(String cursor, String log) {
    Matcher form = CURSOR.matcher(cursor);
    if (!form.matches()) {
      throw bad("Expected a link that a page of this feed gave.");
    }
    if (!form.group(2).equals(log)) {
      throw bad("It is of another log: begin with the first page.");
    }
    return Long.parseLong(form.group(1));
  }

  private static ProblemException bad(String detail) {
    return new ProblemException(
        new Problem(400, "bad-cursor", "The page's cursor cannot be used", detail));
  }

  /** The address of this page below {@code feed}. */
  URI of(URI feed) {
    return at(feed, place);
  }

  /** The address of another page. */
  URI at(URI feed, Page.Place other) {
    return switch (other) {
      case Page.Place.Newest() -> feed;
      case Page.Place.Before(long offset) -> URI.create(feed + "?before=" + offset + "-" + log);
      case Page.Place.After(long offset) -> URI.create(feed + "?after=" + offset + "-" + log);
    };
  }
}
