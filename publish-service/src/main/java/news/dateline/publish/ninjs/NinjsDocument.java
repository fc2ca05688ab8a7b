package news.dateline.publish.ninjs;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import news.dateline.article.PubStatus;
import org.jspecify.annotations.Nullable;

/**
 * The JSON object of ninjs 3.1, as far as Dateline uses it: the names and the order of its fields.
 * What is null or empty is not written.
 */
@JsonPropertyOrder({"standard", "uri", "version", "pubStatus"})
record NinjsDocument(
    @Nullable Standard standard,
    String uri,
    @Nullable String version,
    @Nullable PubStatus pubStatus,
    @Nullable String type,
    @Nullable String representationType,
    @Nullable Instant firstCreated,
    @Nullable Instant versionCreated,
    @Nullable Instant contentCreated,
    @Nullable String language,
    @Nullable String title,
    @Nullable String slugline,
    @Nullable String by,
    @Nullable String located,
    @Nullable String edNote,
    List<Text> headlines,
    List<Text> descriptions,
    List<Body> bodies,
    List<Subject> subjects,
    List<Place> places,
    List<InfoSource> infoSources,
    List<AltId> altIds,
    List<Association> associations) {
  static final String PLAIN = "text/plain";
  static final String HTML = "text/html";
  static final String WEB = "web";
  static final String DATELINE_ID = "dateline-id";
  static final String SOURCE_VERSION = "source-version";

  record Standard(String name, String version, String schema) {
    static final Standard NINJS_3_1 =
        new Standard("ninjs", "3.1", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
  }

  record Text(@Nullable String role, @Nullable String contentType, String value) {}

  record Body(
      @Nullable String role,
      @Nullable String contentType,
      @Nullable Integer charCount,
      @Nullable Integer wordCount,
      String value) {}

  record Subject(
      @Nullable String name,
      @Nullable String rel,
      @Nullable String uri,
      @Nullable String literal,
      @Nullable String creator,
      @Nullable Integer confidence) {}

  record Place(String name, String rel, String uri, String literal) {}

  record InfoSource(@Nullable String name, @Nullable String role, @Nullable String uri) {}

  record AltId(@Nullable String role, String value) {}

  record Association(String name, String rel, String uri) {}

  /** What is left of a withdrawn article: its name, its version, and that it is gone. */
  static NinjsDocument canceled(String uri, String version) {
    return new NinjsDocument(
        null,
        uri,
        version,
        PubStatus.CANCELED,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
