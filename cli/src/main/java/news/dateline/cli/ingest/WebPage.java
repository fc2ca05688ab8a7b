package news.dateline.cli.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import news.dateline.cli.CommandFailed;
import news.dateline.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What is at an address of the web, at most as large as an input may be.
 *
 * @param address where redirects led
 * @param body as it came
 * @param contentType as the server says, with its charset; null where it does not
 */
@SuppressWarnings("ArrayRecordComponent") // pages are sent on, never compared
record WebPage(String address, byte[] body, @Nullable String contentType) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int OK = 200;

  static boolean isAddress(String text) {
    return text.regionMatches(true, 0, "http://", 0, 7)
        || text.regionMatches(true, 0, "https://", 0, 8);
  }

  /**
   * Fetches {@code address}.
   *
   * @throws CommandFailed saying why it cannot be had
   */
  static WebPage fetch(String address) throws InterruptedException {
    try (HttpClient http =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(PATIENCE)
            .build()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(PATIENCE)
              .header("User-Agent", "dateline")
              .build();
      HttpResponse<InputStream> response =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream input = response.body()) {
        if (response.statusCode() != OK) {
          throw new CommandFailed(address + " answers with status " + response.statusCode());
        }
        byte[] body = input.readNBytes(Topics.MAX_INPUT_BYTES + 1);
        if (body.length > Topics.MAX_INPUT_BYTES) {
          throw new CommandFailed(
              address + " is larger than " + Topics.MAX_INPUT_BYTES + " bytes, the limit");
        }
        return new WebPage(
            response.uri().toString(),
            body,
            response.headers().firstValue("content-type").orElse(null));
      }
    } catch (IllegalArgumentException malformed) {
      throw new CommandFailed(address + " is no address: " + malformed.getMessage());
    } catch (IOException broken) {
      throw new CommandFailed(address + " cannot be fetched: " + broken);
    }
  }
}
