package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Service;
import news.dateline.testkit.Sender;
import news.dateline.testkit.TestBroker;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * publish-service under what clients and disks do to it: others are not disturbed, the answer is
 * clear, nothing is lost.
 */
@Timeout(300)
class FaultsIT {
  private static final Duration READY = Duration.ofMinutes(2);
  private static final int BODY = 60_000;
  private static final int QUEUE = 64;

  private final String prefix = TestBroker.prefix(FaultsIT.class);
  private final Topics topics = new Topics(prefix, 1, (short) 1);
  private final Sender sender = new Sender(TestBroker.bootstrapServers());
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<RawStream> streams = new ArrayList<>();
  @TempDir private Path directory;
  private Service service;

  @BeforeEach
  void start() throws Exception {
    start(Map.of());
  }

  private void start(Map<String, String> settings) throws InterruptedException {
    Map<String, String> environment = Pipeline.environment(prefix, directory);
    // So that the feed has articles in the order in which they are sent.
    environment.put("DATELINE_PARTITIONS", "1");
    environment.put("DATELINE_STREAM_QUEUE", Integer.toString(QUEUE));
    environment.put("DATELINE_STREAM_HEARTBEAT_MS", "500");
    environment.putAll(settings);
    service = PublishService.start(environment);
    service.awaitReady(READY);
  }

  @AfterEach
  void stop() {
    streams.forEach(RawStream::close);
    http.close();
    service.close();
    sender.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"never", "a byte a second"})
  void clientThatDoesNotKeepUpIsCutOffAndDisturbsNobody(String reads) throws Exception {
    RawStream good = open("/feeds/all/stream", "").reading();
    for (int i = 0; i < 20; i++) {
      RawStream slow = open("/feeds/all/stream", "");
      if (!reads.equals("never")) {
        slow.reading(1_000);
      }
    }
    await(() -> subscribers() == 21);

    // 18 MB for each: more than queue and both ends of a connection hold. Never so much at once
    // that one who reads may be overtaken, too.
    List<String> sent = new ArrayList<>();
    for (int part = 0; part < 10; part++) {
      sent.addAll(send("story-" + part, QUEUE / 2, BODY));
      await(() -> good.articles().size() == sent.size());
    }
    assertThat(good.articles()).containsExactlyElementsOf(sent);
    assertThat(good.ids()).doesNotHaveDuplicates();
    await(() -> subscribers() == 1);
    RawStream back = open("/feeds/all/stream", good.ids().get(9)).reading();
    await(() -> back.articles().size() == sent.size() - 10);
    assertThat(back.articles()).containsExactlyElementsOf(sent.subList(10, sent.size()));
  }

  @Test
  void clientsThatReplayAndDoNotReadHoldUpNobodyWhoReplays() throws Exception {
    List<String> sent = send("story", 200, BODY);
    // All of it is history: who follows while so much comes at once may be overtaken.
    await(() -> total() == sent.size());
    RawStream first = open("/stream?since=2020-01-01T00:00:00Z", "").reading();
    await(() -> first.articles().size() == sent.size());
    // More than may take memory at the same time.
    for (int i = 0; i < 300; i++) {
      open("/feeds/all/stream", first.ids().getFirst());
    }
    await(() -> subscribers() == 301);

    RawStream good = open("/feeds/all/stream", first.ids().getFirst()).reading();

    await(() -> good.articles().size() == sent.size() - 1);
    assertThat(good.articles()).containsExactlyElementsOf(sent.subList(1, sent.size()));
  }

  @Test
  void fiveThousandAtOnceAllGetTheNextArticleAndAllComeBack() throws Exception {
    int clients = 5_000;
    // Some of what was missed is no longer kept, and is read from the log.
    service.close();
    start(Map.of("DATELINE_STREAM_QUEUE", "16"));
    // Both ends of each connection are in this process.
    assumeThat(files()).isGreaterThan(2 * clients + 3_000);
    for (int i = 0; i < clients; i++) {
      open("/stream?region=korean-peninsula", "");
    }
    await(() -> subscribers() == clients);

    send("one", 1, 600);

    streams.forEach(RawStream::reading);
    await(() -> streams.stream().allMatch(stream -> stream.ids().size() == 1));
    String seen = streams.getFirst().ids().getFirst();
    streams.forEach(RawStream::close);
    streams.clear();
    List<String> sent = send("more", QUEUE / 2, 600);
    for (int i = 0; i < clients; i++) {
      open("/stream?region=korean-peninsula", seen).reading();
    }
    await(() -> streams.stream().allMatch(stream -> stream.articles().size() == sent.size()));
    assertThat(streams.getLast().articles()).containsExactlyElementsOf(sent);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void oneClientTooManyIsToldSo() throws Exception {
    service.close();
    start(Map.of("DATELINE_STREAM_CLIENTS", "3"));
    for (int i = 0; i < 3; i++) {
      open("/stream", "");
    }
    await(() -> subscribers() == 3);

    HttpResponse<String> refused = get("/stream");

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("retry-after")).isPresent();
    assertProblem(refused, "too-many-streams");
    streams.getFirst().close();
    send("one", 1, 600);
    await(() -> subscribers() == 2);
    assertThat(open("/stream", "").read()).isEqualTo('H');
  }

  @Test
  void headerOfAMegabyteGetsAClearAnswer() throws Exception {
    RawStream good = open("/feeds/all/stream", "").reading();

    HttpResponse<String> refused = get("/feeds/all.atom", "X-Large", "a".repeat(1 << 20));

    assertThat(refused.statusCode()).isEqualTo(431);
    assertProblem(refused, "header-too-large");
    assertThat(refused.body()).contains("16384 bytes");
    List<String> sent = send("after", 1, 600);
    await(() -> good.articles().equals(sent));
  }

  @Test
  void filterOfAThousandTermsGetsAClearAnswer() throws Exception {
    String regions =
        String.join("&", IntStream.range(0, 1_000).mapToObj(i -> "region=a-region-" + i).toList());
    HttpResponse<String> stream = get("/stream?" + regions);
    assertThat(stream.statusCode()).isEqualTo(400);
    assertProblem(stream, "filter-too-large");
    assertThat(stream.body()).contains("1000");
    HttpResponse<String> search = get("/articles?" + regions.replace("region", "source"));
    assertThat(search.statusCode()).isEqualTo(400);
    assertProblem(search, "search-too-complex");
    HttpResponse<String> longer = get("/stream?" + "region=a&".repeat(20_000));
    assertThat(longer.statusCode()).isEqualTo(414);
    assertProblem(longer, "address-too-long");
  }

  @Test
  void cursorOfAnotherClusterGetsAGapThenTheStateThenWhatComes() throws Exception {
    List<String> before = send("before", 700, 2_000);
    try (EventStream stream =
        EventStream.open(
            URI.create(service.address() + "/feeds/all/stream"),
            "another-cluster:" + prefix + "feeds.all:3")) {
      EventStream.Event gap = stream.next();
      assertThat(gap.name()).isEqualTo("gap");
      assertThat(gap.data().path("reason").asString()).isEqualTo("the cursor is of another log");
      for (String name : before) {
        EventStream.Event event = stream.next();
        assertThat(event.summary()).isEqualTo("publish new 1");
        assertThat(event.data().path("uri").asString()).isEqualTo("urn:x:" + name);
      }
      send("after", 1, 600);
      assertThat(stream.next().data().path("uri").asString()).isEqualTo("urn:x:after-0");
    }
  }

  @Test
  void clientThatGotNothingYetMissesNothingEither() throws Exception {
    RawStream before = open("/stream?region=nordic", "").reading();
    RawStream all = open("/feeds/all/stream", "").reading();
    await(() -> !before.lastId().isEmpty() && !all.lastId().isEmpty());
    service.close();
    start(Map.of("DATELINE_STREAM_HEARTBEAT_MS", "100"));
    List<String> sent = send("meanwhile", 3, 600);
    await(() -> total() == sent.size());

    RawStream back = open("/feeds/all/stream", all.lastId()).reading();
    await(() -> back.articles().size() == sent.size());
    assertThat(back.articles()).containsExactlyElementsOf(sent);

    // Whoever matches nothing is told where it is, too.
    RawStream quiet = open("/stream?region=nordic", before.lastId()).reading();
    long last = offset(back.ids().getLast());
    await(() -> !quiet.lastId().isEmpty() && offset(quiet.lastId()) >= last);
    assertThat(quiet.articles()).isEmpty();
  }

  private static long offset(String cursor) {
    return Long.parseLong(cursor.substring(cursor.lastIndexOf(':') + 1));
  }

  @Test
  void corruptIndexIsBuiltAnewAndLosesNothing() throws Exception {
    List<String> sent = send("story", 50, 2_000);
    await(() -> total() == sent.size());
    service.close();
    try (Stream<Path> files = Files.walk(directory.resolve("publish-service-view/articles"))) {
      for (Path file :
          files
              .filter(path -> Files.isRegularFile(path) && path.toFile().length() > 100)
              .toList()) {
        spoil(file);
      }
    }

    start(Map.of());

    await(() -> get("/health/ready").statusCode() == 200 && total() == sent.size());
    assertThat(get("/articles?q=headline&limit=1").body()).contains("\"total\":50");
  }

  @Test
  void fullDiskIsNamedLosesNothingAndHeals() throws Exception {
    List<String> sent = new ArrayList<>(send("before", 3, 2_000));
    service.close();
    Path disk = directory.resolve("publish-service-view");
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=16m", "none", disk.toString())).isZero();
    try {
      // So that who follows is not overtaken by what fills the disk.
      start(Map.of("DATELINE_STREAM_QUEUE", "256"));
      RawStream good = open("/feeds/all/stream", "").reading();
      Path ballast = disk.resolve("ballast");
      fill(ballast, 64 * 1024);

      List<String> during = send("during", 100, BODY);
      await(() -> get("/health/ready").body().contains("No space left on device"));
      // Who follows already goes on.
      during.addAll(send("while-it-is-full", 3, 600));
      await(() -> good.articles().containsAll(during));

      assertThat(get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
      HttpResponse<String> refused = get("/feeds/all.atom");
      assertThat(refused.statusCode()).isEqualTo(503);
      assertProblem(refused, "not-ready");
      assertThat(refused.body()).contains("No space left on device");
      try (var reader =
          news.dateline.testkit.TopicReader.open(
              TestBroker.bootstrapServers(), topics.feed(news.dateline.article.FeedId.ALL))) {
        // The gate goes on.
        reader.readUntil(records -> records.size() == sent.size() + during.size());
      }

      Files.delete(ballast);
      sent.addAll(during);
      sent.addAll(send("after", 1, 600));
      await(() -> get("/health/ready").statusCode() == 200 && total() == sent.size());
      await(() -> good.articles().contains("after-0"));
      List<String> seen = sent.subList(sent.size() - good.articles().size(), sent.size());
      assertThat(good.articles()).containsExactlyElementsOf(seen);
      RawStream back = open("/feeds/all/stream", good.ids().getFirst()).reading();
      await(() -> back.articles().contains("after-0"));
      assertThat(back.articles()).containsExactlyElementsOf(seen.subList(1, seen.size()));
    } finally {
      service.close();
      assertThat(run("umount", disk.toString())).isZero();
    }
  }

  @Test
  void gateGoesOnWhileItsDiskIsFullAndAnInstanceThatEndsThenHasLostNothing() throws Exception {
    service.close();
    Path disk = directory.resolve(prefix + "publish-service");
    assumeThat(run("mount", "-t", "tmpfs", "-o", "size=32m", "none", disk.toString())).isZero();
    try {
      start(Map.of());
      List<String> sent = new ArrayList<>(send("before", 3, 2_000));
      await(() -> total() == sent.size());
      Path ballast = disk.resolve("ballast");
      fill(ballast, 0);

      // What the gate knows is on Kafka, and in memory until there is room for it.
      sent.addAll(send("during", 300, BODY));
      await(() -> total() == sent.size());

      service.close();
      Files.delete(ballast);
      start(Map.of());
      sent.addAll(send("after", 1, 600));
      await(() -> total() == sent.size());
      try (var reader =
          news.dateline.testkit.TopicReader.open(
              TestBroker.bootstrapServers(), topics.feed(news.dateline.article.FeedId.ALL))) {
        assertThat(
                reader.readUntil(records ->
                    !records.isEmpty() && records.getLast().key().equals("urn:x:after-0")))
            .extracting(ConsumerRecord::key)
            .containsExactlyElementsOf(sent.stream().map(name -> "urn:x:" + name).toList());
      }
    } finally {
      service.close();
      assertThat(run("umount", disk.toString())).isZero();
    }
  }

  private static void fill(Path ballast, long left) throws IOException {
    long bytes = Files.getFileStore(ballast.getParent()).getUsableSpace() - left;
    try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
      byte[] page = new byte[4096];
      for (long written = 0; written < bytes; written += page.length) {
        file.write(page);
      }
    }
  }

  private static void spoil(Path path) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(file.length() / 2);
      file.write(new byte[] {0x55, 0x2a, 0x55, 0x2a, 0x55, 0x2a, 0x55, 0x2a});
    }
  }

  private static int run(String... command) throws Exception {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  private static long files() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? unix.getMaxFileDescriptorCount()
        : 0;
  }

  /**
   * Sends {@code count} articles on their way; returns what they are called, in the feed's order.
   */
  private List<String> send(String name, int count, int characters) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String one = name + "-" + i;
      names.add(one);
      sender.send(topics.tagged().name(), "urn:x:" + one, encoded(one, characters), Map.of());
    }
    return names;
  }

  private byte[] encoded(String name, int characters) {
    return topics.tagged().codec().encode(Tagged.article(name, characters));
  }

  private RawStream open(String path, String lastEventId) throws IOException {
    RawStream stream = RawStream.open(service.address(), path, lastEventId);
    streams.add(stream);
    return stream;
  }

  private int subscribers() {
    return (int)
        get("/metrics")
            .body()
            .lines()
            .filter(line -> line.startsWith("dateline_stream_subscribers{"))
            .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
            .sum();
  }

  private long total() {
    String body = get("/articles?limit=0&facets=false").body();
    return body.contains("\"total\":")
        ? news.dateline.article.Json.MAPPER.readTree(body).path("total").asLong()
        : -1;
  }

  private HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  private static void assertProblem(HttpResponse<String> response, String code) {
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(response.body()).contains("urn:dateline:problem:" + code);
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as("the time until it should have happened")
          .isLessThan(deadline);
      // Leaves the processors to what is awaited.
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
