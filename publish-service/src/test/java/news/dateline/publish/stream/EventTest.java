package news.dateline.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import news.dateline.article.EventKind;
import news.dateline.article.EventReason;
import news.dateline.article.Facets;
import news.dateline.article.FeedEvent;
import org.junit.jupiter.api.Test;

class EventTest {
  private static final FeedEvent SEEN =
      new FeedEvent(
          EventKind.CORRECT,
          EventReason.CORRECTION,
          12,
          new Facets(java.util.Set.of("source/wire")),
          Facets.NONE,
          Facets.NONE);

  private static Event event(String ninjs) {
    return Event.of(
        new Cursor("c", "feeds.all", 7),
        SEEN,
        ninjs.getBytes(StandardCharsets.UTF_8),
        "region/indo-pacific");
  }

  private static String text(Event event, List<Integer> rooms) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int copied = 0;
    for (int i = 0; copied < event.length(); i++) {
      ByteBuffer room = ByteBuffer.allocate(rooms.get(i % rooms.size()));
      int count = event.copy(copied, room);
      out.write(room.array(), 0, count);
      copied += count;
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void membersAreAddedToTheNinjs() {
    assertThat(text(event("{\"uri\":\"urn:x:a\"}"), List.of(4096)))
        .isEqualTo(
            "id: c:feeds.all:7\nevent: correct\ndata: {\"uri\":\"urn:x:a\",\"feed\":\"region/indo-pacific\","
                + "\"reason\":\"correction\",\"revision\":12}\n\n");
  }

  @Test
  void chunkSaysHowLongItIs() {
    String plain = text(event("{\"uri\":\"é\"}"), List.of(4096));
    assertThat(text(event("{\"uri\":\"é\"}").chunked(), List.of(4096)))
        .isEqualTo(
            Integer.toHexString(plain.getBytes(StandardCharsets.UTF_8).length)
                + "\r\n"
                + plain
                + "\r\n");
  }

  @Property
  void isTheSameInPiecesOfAnySize(
      @ForAll String title, @ForAll @NotEmpty List<@IntRange(min = 1, max = 100) Integer> rooms) {
    Event event = event("{\"headline\":\"" + title + "\"}").chunked();
    assertThat(text(event, rooms)).isEqualTo(text(event, List.of(event.length())));
  }
}
