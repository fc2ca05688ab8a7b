package news.dateline.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import news.dateline.article.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI 3.1 document, and whether requests and answers are as it says: nothing is sent or
 * answered that it does not name. Programs pass over members they do not know; this does not.
 */
final class ApiContract {
  private static final Set<String> OF_HTTP =
      Set.of("accept", "authorization", "content-type", "sec-fetch-site", "accept-encoding");
  private static final Set<String> TELLING =
      Set.of(
          "location",
          "etag",
          "retry-after",
          "link",
          "last-modified",
          "vary",
          "allow",
          "www-authenticate");
  private static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "patch", "head", "options");

  private static final int NOT_ALLOWED = 405;
  private static final int MOST_SHOWN = 2_000;

  private record Template(String path, Pattern form) {}

  private final JsonNode document;
  private final List<Template> templates;
  private final Set<String> answered = new TreeSet<>();

  ApiContract(String json) {
    this.document = Json.MAPPER.readTree(json);
    this.templates =
        document.get("paths").propertyNames().stream()
            .sorted(Comparator.comparingInt(path -> path.split("\\{", -1).length))
            .map(path -> new Template(path, form(path)))
            .toList();
  }

  private static Pattern form(String path) {
    return Pattern.compile(
        path.replace(".", "[.]").replace("+", "[+]").replaceAll("\\{[^}]+}", "[^/]+"));
  }

  /** Every operation, as {@code GET /articles/{id}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (Template template : templates) {
      document
          .get("paths")
          .get(template.path())
          .propertyNames()
          .forEach(name -> {
            if (METHODS.contains(name)) {
              operations.add(name.toUpperCase(Locale.ROOT) + " " + template.path());
            }
          });
    }
    return operations;
  }

  /** The operations that {@link #check} has seen answered with success. */
  Set<String> answered() {
    return answered;
  }

  /** Every code of a problem that is in the document. */
  Set<String> problems() {
    Set<String> codes = new TreeSet<>();
    walk(
        document,
        text -> {
          if (text.startsWith("urn:dateline:problem:")) {
            codes.add(text.substring("urn:dateline:problem:".length()));
          }
        });
    return codes;
  }

  private static void walk(JsonNode node, Consumer<String> seen) {
    if (node.isString()) {
      seen.accept(node.asString());
    }
    node.forEach(child -> walk(child, seen));
  }

  /** The components of a kind, such as {@code schemas}. */
  JsonNode components(String kind) {
    return document.get("components").path(kind);
  }

  /** Fails where the request or its answer are not as the document says; returns the answer. */
  HttpResponse<String> check(HttpRequest request, HttpResponse<String> response) {
    String path = request.uri().getRawPath();
    String what = request.method() + " " + request.uri() + " " + response.statusCode();
    Template template =
        templates.stream()
            .filter(known -> known.form().matcher(path).matches())
            .findFirst()
            .orElseThrow(() -> new AssertionError(what + ": no such path"));
    JsonNode item = document.get("paths").get(template.path());
    // What is only read says so itself when it is asked to change.
    String method = response.statusCode() == NOT_ALLOWED ? "GET" : request.method();
    JsonNode operation = item.path(method.toLowerCase(Locale.ROOT));
    assertThat(operation.isObject()).as(what + ": documented").isTrue();
    if (response.statusCode() < 400) {
      checkRequest(what, request, item, operation);
      answered.add(request.method() + " " + template.path());
    }
    JsonNode described = described(operation.get("responses"), response.statusCode());
    assertThat(described.isObject()).as(what + ": status\n" + response.body()).isTrue();
    checkHeaders(what, described, response);
    checkBody(what, described, response);
    return response;
  }

  private void checkRequest(String what, HttpRequest request, JsonNode item, JsonNode operation) {
    Set<String> query = new TreeSet<>();
    Set<String> headers = new TreeSet<>();
    for (JsonNode list : List.of(item.path("parameters"), operation.path("parameters"))) {
      for (JsonNode given : list) {
        JsonNode parameter = resolved(given);
        String name = parameter.get("name").asString();
        switch (parameter.get("in").asString()) {
          case "query" -> query.add(name);
          case "header" -> headers.add(name.toLowerCase(Locale.ROOT));
          default -> {}
        }
      }
    }
    for (String name : queryNames(request)) {
      assertThat(query).as(what + ": parameters").contains(name);
    }
    for (String name : request.headers().map().keySet()) {
      String plain = name.toLowerCase(Locale.ROOT).replace("*", "");
      assertThat(OF_HTTP.contains(plain) || headers.contains(plain))
          .as(what + ": " + name)
          .isTrue();
    }
    Optional<String> type = request.headers().firstValue("content-type");
    if (type.isPresent()) {
      assertThat(operation.path("requestBody").path("content").propertyNames())
          .as(what + ": media types")
          .contains(mediaType(type.get()));
    }
  }

  private static List<String> queryNames(HttpRequest request) {
    String query = request.uri().getRawQuery();
    return query == null
        ? List.of()
        : Pattern.compile("&")
            .splitAsStream(query)
            .map(pair -> URLDecoder.decode(pair.split("=", 2)[0], StandardCharsets.UTF_8))
            .toList();
  }

  private JsonNode described(JsonNode responses, int status) {
    JsonNode exact = responses.path(Integer.toString(status));
    return resolved(exact.isMissingNode() ? responses.path(status / 100 + "XX") : exact);
  }

  private void checkHeaders(String what, JsonNode described, HttpResponse<String> response) {
    Map<String, List<String>> sent = response.headers().map();
    described
        .path("headers")
        .properties()
        .forEach(header ->
            response
                .headers()
                .firstValue(header.getKey())
                .ifPresent(value ->
                    validate(
                        what + ": " + header.getKey(),
                        resolved(header.getValue()).get("schema"),
                        header(value))));
    Set<String> known = new TreeSet<>();
    described
        .path("headers")
        .propertyNames()
        .forEach(name -> known.add(name.toLowerCase(Locale.ROOT)));
    sent.keySet().stream()
        .filter(TELLING::contains)
        .forEach(name -> assertThat(known).as(what + ": headers").contains(name));
  }

  private static JsonNode header(String value) {
    return value.matches("\\d{1,9}")
        ? Json.MAPPER.valueToTree(Integer.valueOf(value))
        : Json.MAPPER.valueToTree(value);
  }

  private void checkBody(String what, JsonNode described, HttpResponse<String> response) {
    if (!described.has("content")) {
      assertThat(response.body()).as(what + ": body").isEmpty();
      return;
    }
    String type = mediaType(response.headers().firstValue("content-type").orElse("none"));
    JsonNode content = described.get("content").path(type);
    assertThat(content.isObject()).as(what + ": content type " + type).isTrue();
    boolean json = type.endsWith("json") && !type.endsWith("ndjson");
    JsonNode body =
        json ? Json.MAPPER.readTree(response.body()) : Json.MAPPER.valueToTree(response.body());
    validate(what, content.get("schema"), body);
    if (type.endsWith("ndjson")) {
      JsonNode line = content.get("schema").get("contentSchema");
      response.body().lines().forEach(one -> validate(what, line, Json.MAPPER.readTree(one)));
    }
  }

  /** Fails where {@code value} is not as the schema of that name says. */
  void validate(String schema, JsonNode value) {
    JsonNode named = document.at("/components/schemas/" + schema);
    assertThat(named.isObject()).as(schema).isTrue();
    validate(
        schema, Json.MAPPER.readTree("{\"$ref\":\"#/components/schemas/" + schema + "\"}"), value);
  }

  private void validate(String what, JsonNode schema, JsonNode value) {
    ObjectNode whole = Json.MAPPER.createObjectNode();
    whole.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    whole.putArray("allOf").add(strict(schema.deepCopy(), false));
    ObjectNode schemas = whole.putObject("components").putObject("schemas");
    document
        .at("/components/schemas")
        .properties()
        .forEach(named -> schemas.set(named.getKey(), strict(named.getValue().deepCopy(), true)));
    JsonSchema compiled =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(
                whole.toString(),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    assertThat(compiled.validate(value.toString(), InputFormat.JSON))
        .as(what + "\n" + shown(value))
        .isEmpty();
  }

  private static String shown(JsonNode value) {
    String text = value.toPrettyString();
    return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) + "…" : text;
  }

  /**
   * The same schema without room for what it does not name. What stands below {@code allOf}, and a
   * named schema by itself, may be a part of something larger.
   */
  private static JsonNode strict(JsonNode schema, boolean part) {
    if (schema instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        boolean below = name.equals("allOf") || name.equals("headers");
        JsonNode child = object.get(name);
        if (child instanceof ArrayNode list) {
          for (int index = 0; index < list.size(); index++) {
            list.set(index, strict(list.get(index), below));
          }
        } else if (name.equals("properties")) {
          child
              .properties()
              .forEach(property -> property.setValue(strict(property.getValue(), false)));
        } else {
          object.set(name, strict(child, false));
        }
      }
      if (!part && (object.has("$ref") || object.has("properties"))) {
        object.put("unevaluatedProperties", false);
      }
    }
    return schema;
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
  }

  private static String mediaType(String contentType) {
    return contentType.split(";", 2)[0].strip();
  }
}
