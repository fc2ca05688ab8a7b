package news.dateline.enrich.preview;

import java.util.List;

/**
 * What would change if a taxonomy were in force.
 *
 * @param taxonomy its content hash
 * @param current the content hash of the one in force
 * @param examined how many articles were tagged by both
 * @param records how many records {@code articles.accepted} has; with {@code examined} it says how
 *     much of history was looked at
 * @param changed how many of the articles get other tags, roles or feeds
 * @param newFeeds the feeds that there are not now
 * @param goneFeeds the feeds that there would be no more
 * @param feeds what changes in each feed; those in which nothing does are left out
 */
public record Preview(
    String taxonomy,
    String current,
    long examined,
    long records,
    long changed,
    List<String> newFeeds,
    List<String> goneFeeds,
    List<FeedChange> feeds) {

  /**
   * What changes in a feed.
   *
   * @param feed its id
   * @param before how many of the examined articles are in it
   * @param after how many would be
   * @param enter how many would enter it
   * @param leave how many would leave it
   * @param changeRole how many would stay in another role
   * @param entering some of those that would enter
   * @param leaving some of those that would leave
   */
  public record FeedChange(
      String feed,
      int before,
      int after,
      int enter,
      int leave,
      int changeRole,
      List<Story> entering,
      List<Story> leaving) {}

  /** An article by which a change is shown. */
  public record Story(String uri, String id, String title) {}
}
