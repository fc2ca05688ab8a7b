package news.dateline.runtime.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What a service says of its own addresses (OpenAPI 3.1): {@code GET /openapi.yaml} as it was
 * written, {@code GET /openapi.json} made of it.
 */
public final class ApiDocument {
  private static final String RESOURCE = "openapi.yaml";
  private static final HeaderName ALLOW_ORIGIN = HeaderNames.create("Access-Control-Allow-Origin");

  private final byte[] yaml;

  private ApiDocument(byte[] yaml) {
    this.yaml = yaml;
  }

  /**
   * The document that stands beside {@code service} on the class path.
   *
   * @throws IllegalStateException when there is none
   */
  public static ApiDocument of(Class<?> service) {
    try (InputStream resource = service.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException(service.getName() + " has no " + RESOURCE);
      }
      return new ApiDocument(resource.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Adds its two addresses to {@code routing}. */
  public void register(HttpRouting.Builder routing) {
    routing
        .get("/openapi.yaml", (_, response) -> send(response, "application/yaml", () -> yaml))
        .get("/openapi.json", (_, response) -> send(response, "application/json", this::json));
  }

  private static void send(ServerResponse response, String type, Supplier<byte[]> document) {
    response.header(ALLOW_ORIGIN, "*");
    response.header(HeaderNames.CONTENT_TYPE, type);
    response.send(document.get());
  }

  private byte[] json() {
    return JsonMapper.shared().writeValueAsBytes(YAMLMapper.shared().readTree(yaml));
  }
}
