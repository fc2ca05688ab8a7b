package news.dateline.publish.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import news.dateline.publish.ninjs.NinjsWriter;
import news.dateline.publish.stream.Follower.End;
import news.dateline.publish.view.Change;
import news.dateline.publish.view.Changes;
import news.dateline.publish.view.FeedView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Followers on real connections: what they get, and how they end. */
@Timeout(60)
class HubTest {
  private static final Duration QUIET = Duration.ofMinutes(5);
  private static final Wish ALL = wish("all");
  private static final Wish KOREA = wish("region/korean-peninsula", "region/korean-peninsula");
  // More than both ends of a connection hold.
  private static final String LONG = "Many words. ".repeat(200_000);

  @TempDir private Path directory;
  private final List<Client> clients = new ArrayList<>();
  private ServerSocketChannel server;
  private FeedView view;
  private Hub hub;

  private static Wish wish(String feed, String... facets) {
    return new Wish(
        feed, new StreamFilter(facets.length == 0 ? List.of() : List.of(Set.of(facets)), Set.of()));
  }

  /** One end of a connection; the other follows the hub. */
  private final class Client implements AutoCloseable {
    final SocketChannel here = SocketChannel.open(server.getLocalAddress());
    final DataInputStream in = new DataInputStream(here.socket().getInputStream());
    final CompletableFuture<End> end = new CompletableFuture<>();
    final Thread serving;

    Client(Wish wish, long position) throws IOException {
      SocketChannel there = server.accept();
      there.setOption(StandardSocketOptions.SO_SNDBUF, 64 * 1024);
      there.configureBlocking(false);
      Entry place = hub.before(position);
      assertThat(place).as("what comes after " + position).isNotNull();
      serving =
          Thread.ofVirtual()
              .start(() -> {
                end.complete(hub.follow(there, wish, place, position));
              });
    }

    /** The next chunk, which is an event or a sign of life. */
    String next() throws IOException {
      StringBuilder size = new StringBuilder();
      for (int next = in.readUnsignedByte(); next != '\r'; next = in.readUnsignedByte()) {
        size.append((char) next);
      }
      assertThat(in.readUnsignedByte()).isEqualTo('\n');
      byte[] chunk = in.readNBytes(Integer.parseInt(size.toString(), 16));
      assertThat(in.readShort()).isEqualTo((short) 0x0d0a);
      return new String(chunk, StandardCharsets.UTF_8);
    }

    End end() throws Exception {
      return end.get(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
      here.close();
    }
  }

  @BeforeEach
  void open() throws IOException {
    server = ServerSocketChannel.open();
    // So that a client that does not read holds little.
    server.setOption(StandardSocketOptions.SO_RCVBUF, 64 * 1024);
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    view = FeedView.open(directory, "log");
    view.caughtUp();
    begin(100, QUIET, QUIET);
  }

  private void begin(int mostChanges, Duration heartbeat, Duration patience) {
    Teller teller = new Teller(view, new NinjsWriter(), new Cursor("cluster", "feeds.all", 0));
    hub = new Hub(teller, mostChanges, 10, heartbeat, patience);
    hub.begin();
  }

  @AfterEach
  void close() throws IOException {
    for (Client client : clients) {
      client.close();
    }
    hub.close();
    view.close();
    server.close();
  }

  private Client follow(Wish wish, long position) throws IOException {
    Client client = new Client(wish, position);
    clients.add(client);
    return client;
  }

  private Change publish(Change change) {
    view.apply(change);
    hub.publish(change);
    return change;
  }

  private static Change story(long offset, String body, String... facets) {
    return Changes.publish(offset, "urn:x:" + offset, "Story " + offset, body, facets);
  }

  @Test
  void eachSeesWhatItWishes() throws Exception {
    Client all = follow(ALL, 0);
    Client korea = follow(KOREA, 0);
    Client another = follow(KOREA, 0);

    publish(story(0, "Elsewhere."));
    Change seoul = publish(story(1, "Seoul.", "region/korean-peninsula"));
    publish(Changes.move(seoul, 2, "No longer there"));

    assertThat(all.next()).contains("id: cluster:feeds.all:0\n", "Elsewhere.", "\"feed\":\"all\"");
    assertThat(all.next()).contains("id: cluster:feeds.all:1\n", "Seoul.");
    assertThat(all.next()).contains("event: update\n", "No longer there");
    for (Client client : List.of(korea, another)) {
      assertThat(client.next()).contains("event: publish\n", "Seoul.", "region/korean-peninsula");
      assertThat(client.next())
          .contains("event: withdraw\n", "\"reason\":\"left-feed\"")
          .doesNotContain("No longer there");
    }
  }

  @Test
  void eachGoesOnWhereItIs() throws Exception {
    for (int offset = 0; offset < 5; offset++) {
      publish(story(offset, "Body."));
    }
    Client third = follow(ALL, 3);
    Client ahead = follow(ALL, 6);

    publish(story(5, "Body."));
    publish(story(6, "Body."));

    assertThat(List.of(third.next(), third.next(), third.next(), third.next()))
        .extracting(event -> event.substring(0, event.indexOf('\n')))
        .containsExactly(
            "id: cluster:feeds.all:3",
            "id: cluster:feeds.all:4",
            "id: cluster:feeds.all:5",
            "id: cluster:feeds.all:6");
    assertThat(ahead.next()).startsWith("id: cluster:feeds.all:6\n");
  }

  @Test
  void oneThatReadsLateGetsEveryEventWhole() throws Exception {
    Client late = follow(ALL, 0);
    Client good = follow(ALL, 0);
    for (int offset = 0; offset < 10; offset++) {
      publish(story(offset, LONG));
      assertThat(good.next()).startsWith("id: cluster:feeds.all:" + offset + "\n");
    }

    for (int offset = 0; offset < 10; offset++) {
      assertThat(late.next())
          .startsWith("id: cluster:feeds.all:" + offset + "\n")
          .endsWith("}\n\n");
    }
    assertThat(late.end).isNotDone();
  }

  @Test
  void whatIsWithdrawnMeanwhileIsNotShownToOneThatReadsLate() throws Exception {
    Client late = follow(ALL, 0);
    publish(story(0, LONG));
    Change killed = publish(story(1, "The secret."));
    publish(Changes.withdraw(killed, 2));

    assertThat(late.next()).contains("Many words.");
    assertThat(late.next())
        .startsWith("id: cluster:feeds.all:2\n")
        .contains("event: withdraw\n")
        .doesNotContain("The secret.");
  }

  @Test
  void whatSomebodyHasTheBeginningOfIsEndedThenWithdrawn() throws Exception {
    Client late = follow(ALL, 0);
    Client good = follow(ALL, 0);
    Change killed = publish(story(0, LONG));
    assertThat(good.next()).contains("Many words.");
    publish(Changes.withdraw(killed, 1));

    assertThat(late.next()).contains("Many words.").endsWith("}\n\n");
    assertThat(late.next()).contains("event: withdraw\n");
  }

  @Test
  void oneThatIsOvertakenIsCutOff() throws Exception {
    hub.close();
    begin(2, QUIET, QUIET);
    Client late = follow(ALL, 0);
    Client good = follow(ALL, 0);
    for (int offset = 0; offset < 4; offset++) {
      publish(story(offset, LONG));
      good.next();
    }

    // In the middle of what it has not read.
    assertThat(late.end()).isEqualTo(End.BROKEN_OFF);
    assertThat(good.end).isNotDone();
    assertThat(hub.before(1)).isNull();
    assertThat(hub.before(2)).isNotNull();
  }

  @Test
  void oneWhoseNetworkTakesNothingIsCutOff() throws Exception {
    hub.close();
    begin(100, QUIET, Duration.ofSeconds(2));
    Client late = follow(ALL, 0);
    Client good = follow(ALL, 0);

    publish(story(0, LONG));

    assertThat(good.next()).contains("Many words.");
    assertThat(late.end()).isEqualTo(End.BROKEN_OFF);
    assertThat(good.end).isNotDone();
  }

  @Test
  void silenceIsBroken() throws Exception {
    hub.close();
    begin(100, Duration.ofMillis(100), QUIET);
    Client client = follow(ALL, 0);

    assertThat(client.next()).isEqualTo(": \n\n");
    assertThat(client.next()).isEqualTo(": \n\n");
  }

  @Test
  void whoHearsNothingForLongIsToldWhereItIs() throws Exception {
    hub.close();
    begin(100, Duration.ofMillis(10), QUIET);
    Client client = follow(KOREA, 0);
    Client ahead = follow(KOREA, 7);
    publish(story(0, "Elsewhere."));
    publish(story(1, "Elsewhere."));

    assertThat(nextBut(": \n\n", client)).isEqualTo("id: cluster:feeds.all:1\n\n");
    assertThat(nextBut(": \n\n", ahead)).isEqualTo("id: cluster:feeds.all:6\n\n");
  }

  private static String nextBut(String skipped, Client client) throws IOException {
    String next = client.next();
    while (next.equals(skipped)) {
      next = client.next();
    }
    return next;
  }

  @Test
  void oneThatGoesIsLetGo() throws Exception {
    Client gone = follow(ALL, 0);
    Client good = follow(ALL, 0);

    gone.close();

    assertThat(gone.end()).isEqualTo(End.GONE);
    publish(story(0, "Body."));
    assertThat(good.next()).contains("Body.");
  }

  @Test
  void oneThatTalksIsLetGo() throws Exception {
    Client client = follow(ALL, 0);

    client.here.write(ByteBuffer.allocate(4096));

    assertThat(client.end()).isEqualTo(End.GONE);
  }

  @Test
  void anInterruptCutsOff() throws Exception {
    Client client = follow(ALL, 0);
    publish(story(0, "Body."));
    client.next();

    client.serving.interrupt();

    assertThat(client.end()).isEqualTo(End.CUT_OFF);
  }

  @Test
  void closingCutsEverybodyOffAndWhoeverComesLater() throws Exception {
    Client client = follow(ALL, 0);
    Client another = follow(KOREA, 0);

    hub.close();

    assertThat(client.end()).isEqualTo(End.CUT_OFF);
    assertThat(another.end()).isEqualTo(End.CUT_OFF);
    assertThat(follow(ALL, 0).end()).isEqualTo(End.CUT_OFF);
  }

  @Test
  void whatWasReadBeforeItBeganIsNotKept() throws Exception {
    Teller teller = new Teller(view, new NinjsWriter(), new Cursor("cluster", "feeds.all", 0));
    try (Hub later = new Hub(teller, 100, 10, QUIET)) {
      later.publish(story(0, "Body."));
      later.advance(3);
      assertThat(later.before(3)).isNull();

      later.begin();

      assertThat(later.next()).isEqualTo(3);
      assertThat(later.before(2)).isNull();
      assertThat(later.before(3)).isNotNull();
      later.publish(story(1, "Read once more."));
      assertThat(later.newest()).isSameAs(later.oldest());
    }
  }
}
