package news.dateline.ingest.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.net.ssl.SSLException;
import news.dateline.topic.Topics;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Fetches documents by HTTP/1.1, following at most five redirects, each to an address within {@link
 * Reach}. Never throws for what a server does: that is an answer, {@link Fetched.Failed}.
 */
public final class Fetcher implements AutoCloseable {
  /** How long one fetch takes at most, with all its redirects. */
  public static final Duration LONGEST = Duration.ofSeconds(30);

  /** The largest document, decompressed. */
  public static final int MAX_BYTES = Topics.MAX_INPUT_BYTES;

  /** How many are fetched at a time; each may take {@link #MAX_BYTES} of memory. */
  public static final int AT_ONCE = 8;

  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout SILENCE = Timeout.ofSeconds(20);
  private static final int MAX_REDIRECTS = 5;
  private static final int MAX_LINE = 16 * 1024;
  private static final int MAX_HEADERS = 200;

  private final CloseableHttpClient http;
  private final Duration longest;
  private final InstantSource clock;
  private final ScheduledExecutorService timers =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

  /** Of addresses within {@code reach}. */
  public Fetcher(Reach reach, InstantSource clock) {
    this(reach, clock, LONGEST);
  }

  Fetcher(Reach reach, InstantSource clock, Duration longest) {
    this.clock = clock;
    this.longest = longest;
    this.http =
        HttpClients.custom()
            .setConnectionManager(connections(reach))
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(Timeout.of(longest))
                    .setResponseTimeout(SILENCE)
                    .build())
            // Minutes pass between two polls: no connection is worth keeping.
            .setConnectionReuseStrategy((request, response, context) -> false)
            .disableRedirectHandling()
            .disableContentCompression()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .setUserAgent(Request.USER_AGENT)
            .build();
  }

  private static PoolingHttpClientConnectionManager connections(Reach reach) {
    Http1Config limits =
        Http1Config.custom().setMaxLineLength(MAX_LINE).setMaxHeaderCount(MAX_HEADERS).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(reach)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(SILENCE).build())
        .setMaxConnTotal(AT_ONCE)
        .setMaxConnPerRoute(2)
        .build();
  }

  /** Asks and waits for the answer. */
  public Fetched fetch(Question question) {
    try (Deadline deadline = new Deadline(timers, longest)) {
      try {
        return follow(question, deadline);
      } catch (IOException failed) {
        return Fetched.Failed.unanswered(
            deadline.over()
                ? "no complete answer within " + longest.toSeconds() + " seconds"
                : explain(failed));
      }
    }
  }

  private Fetched follow(Question question, Deadline deadline) throws IOException {
    URI url = question.url();
    @Nullable URI movedTo = null;
    boolean forGood = true;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      Hop answer = ask(url, question, movedTo, deadline);
      switch (answer) {
        case Hop.Arrived(Fetched fetched) -> {
          return fetched;
        }
        case Hop.Onward(URI next, boolean permanent) -> {
          // Only as far as every step is meant for good.
          forGood &= permanent;
          movedTo = forGood ? next : movedTo;
          url = next;
        }
      }
    }
    return Fetched.Failed.unanswered(
        "more than " + MAX_REDIRECTS + " redirects, the last to " + url);
  }

  private Hop ask(URI url, Question question, @Nullable URI movedTo, Deadline deadline)
      throws IOException {
    HttpGet request = Request.of(url, question);
    deadline.covers(request);
    HttpHost host = HttpHost.create(url);
    try (ClassicHttpResponse response = http.executeOpen(host, request, null)) {
      try {
        return Answer.read(response, url, movedTo, clock.instant());
      } finally {
        // Closing an answer reads the rest of it, and of some there is no end.
        request.cancel();
      }
    }
  }

  private static String explain(IOException failed) {
    String message = String.valueOf(failed.getMessage());
    return switch (failed) {
      case Reach.PrivateAddress closed -> message;
      case Content.TooLarge large -> message;
      case UnknownHostException unknown -> "there is no such host: " + message;
      case SocketTimeoutException silent ->
          "no answer within " + SILENCE.toSeconds() + " seconds: " + message;
      case ConnectException refused -> "nobody answers: " + message;
      case SSLException tls -> "TLS failed: " + message;
      default -> "the answer cannot be read: " + message;
    };
  }

  @Override
  public void close() {
    timers.shutdownNow();
    http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
