package news.dateline.publish.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The dashboard at {@code /}: a page of plain ES modules, from this server alone. Its policy lets
 * in nothing else, no inline script and no inline style.
 */
public final class DashboardRoutes {
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final HeaderName CONTENT_SECURITY_POLICY =
      HeaderNames.create("Content-Security-Policy");
  private static final HeaderName REFERRER_POLICY = HeaderNames.create("Referrer-Policy");
  private static final String INDEX = "index.html";
  private static final String DIRECTORY = "/news/dateline/publish/dashboard/";
  private static final List<String> FILES =
      List.of(
          INDEX,
          "dashboard.css",
          "icon.svg",
          "world.json",
          "main.js",
          "api.js",
          "stream.js",
          "element.js",
          "selection.js",
          "map.js",
          "facets.js",
          "list.js",
          "live.js",
          "article.js",
          "editing.js");

  /**
   * Whether everybody may have what is at {@code path}: the page itself holds nothing but the way
   * to ask for a token.
   */
  public static boolean everybodys(String path) {
    return path.equals("/") || path.startsWith("/dashboard/");
  }

  private record Asset(Representation representation, String tag) {}

  private final Map<String, Asset> assets = new LinkedHashMap<>();

  /** Reads the page from the class path. */
  public DashboardRoutes() {
    FILES.forEach(file -> assets.put(file, read(file)));
  }

  private static Asset read(String file) {
    try (InputStream input = DashboardRoutes.class.getResourceAsStream(DIRECTORY + file)) {
      if (input == null) {
        throw new IllegalStateException("the dashboard's " + file + " is not on the class path");
      }
      byte[] bytes = input.readAllBytes();
      CRC32C digest = new CRC32C();
      digest.update(bytes);
      String tag = HexFormat.of().toHexDigits(digest.getValue());
      return new Asset(new Representation(mediaType(file), bytes), tag);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String mediaType(String file) {
    return switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "svg" -> "image/svg+xml";
      default -> "application/json";
    };
  }

  /** Adds them to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    Reading.at(routing, "/", (request, response) -> send(INDEX, request, response));
    FILES.stream()
        .filter(file -> !file.equals(INDEX))
        .forEach(file ->
            Reading.at(
                routing,
                "/dashboard/" + file,
                (request, response) -> send(file, request, response)));
  }

  private void send(String file, ServerRequest request, ServerResponse response) {
    Asset asset = assets.get(file);
    if (asset == null) {
      throw new IllegalStateException("there is no " + file);
    }
    response.header(CONTENT_SECURITY_POLICY, POLICY);
    response.header(REFERRER_POLICY, "no-referrer");
    new Conditional(request, response, asset.tag(), Optional.empty())
        .answer("", asset::representation);
  }
}
