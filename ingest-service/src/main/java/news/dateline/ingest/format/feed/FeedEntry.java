package news.dateline.ingest.format.feed;

import java.util.List;
import news.dateline.article.Subject;
import news.dateline.ingest.format.body.BodyText;
import news.dateline.ingest.parse.Unreadable;
import org.jspecify.annotations.Nullable;

/**
 * An entry as its feed has it, whatever the feed's form.
 *
 * @param id its guid or id, as written
 * @param link of its page, as absolute as the feed makes it
 * @param title plain text
 * @param text its text, the longest form the feed has
 * @param byline who wrote it
 * @param published as written
 * @param updated as written
 * @param language of the entry itself
 * @param status in the feed's spelling
 * @param embargoedUntil as written
 * @param subjects its categories
 * @param fault why it cannot be read to its end, or null
 */
record FeedEntry(
    @Nullable String id,
    @Nullable String link,
    @Nullable String title,
    @Nullable BodyText text,
    @Nullable String byline,
    @Nullable String published,
    @Nullable String updated,
    @Nullable String language,
    @Nullable String status,
    @Nullable String embargoedUntil,
    List<Subject> subjects,
    @Nullable Unreadable fault) {
  FeedEntry {
    subjects = List.copyOf(subjects);
  }
}
