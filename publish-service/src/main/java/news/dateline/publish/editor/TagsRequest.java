package news.dateline.publish.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.article.ArticleUri;
import news.dateline.article.EditorStatus;
import news.dateline.article.EditorTags;
import news.dateline.article.Json;
import news.dateline.article.Role;
import news.dateline.article.TagEdit;
import news.dateline.article.TagKind;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The body of {@code PUT /articles/{id}/tags}: everything that is to hold from now on. What was
 * said before in the same words keeps the name and the time of whoever said it.
 */
final class TagsRequest {
  private static final Set<String> MEMBERS =
      new LinkedHashSet<>(List.of("add", "remove", "note", "editor"));
  private static final Set<String> EDIT_MEMBERS =
      new LinkedHashSet<>(List.of("tag", "role", "note"));
  private static final int LONGEST_NAME = 100;

  private final KnownTags known;
  private final EditorTags before;
  private final Instant now;

  TagsRequest(KnownTags known, EditorTags before, Instant now) {
    this.known = known;
    this.before = before;
    this.now = now;
  }

  /**
   * Reads it.
   *
   * @param caller who says it; empty where only the body says who
   * @throws ProblemException 400 for what cannot be read, 422 for a tag that there is not
   */
  EditorTags read(byte[] body, String caller) {
    JsonNode json = json(body);
    requireKnown(json, MEMBERS, "the body");
    String editor = caller.isEmpty() ? text(json, "editor", EditorStatus.MAX_EDITOR) : caller;
    String note = text(json, "note", TagEdit.MAX_NOTE);
    ArticleUri uri = before.uri();
    try {
      return new EditorTags(
          EditorTags.SCHEMA,
          uri,
          edits(json, "add", true, note, editor),
          edits(json, "remove", false, note, editor));
    } catch (IllegalArgumentException wrong) {
      throw problem("It cannot be taken: " + wrong.getMessage() + ".");
    }
  }

  private static JsonNode json(byte[] body) {
    try {
      JsonNode json = Json.MAPPER.readTree(body);
      if (json.isObject()) {
        return json;
      }
    } catch (JacksonException malformed) {
      throw problem("The body is no JSON: " + malformed.getOriginalMessage() + ".");
    }
    throw problem(
        "The body is no JSON object; expected {\"add\": [\"program/korea-center\"], \"remove\":"
            + " [], \"note\": …}.");
  }

  private static void requireKnown(JsonNode json, Set<String> known, String where) {
    for (String name : json.propertyNames()) {
      if (!known.contains(name)) {
        throw problem(
            "There is no member `%s` of %s; expected %s."
                .formatted(shown(name), where, String.join(", ", known)));
      }
    }
  }

  private static String shown(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
  }

  private List<TagEdit> edits(
      JsonNode json, String list, boolean added, String note, String editor) {
    JsonNode values = json.path(list);
    if (values.isMissingNode() || values.isNull()) {
      return List.of();
    }
    if (!values.isArray()) {
      throw problem("`" + list + "` is no array.");
    }
    List<TagEdit> edits = new ArrayList<>();
    for (JsonNode value : values) {
      edits.add(asBefore(edit(value, list, added, note, editor)));
    }
    return edits;
  }

  private TagEdit edit(JsonNode value, String list, boolean added, String note, String editor) {
    if (value.isObject()) {
      requireKnown(value, EDIT_MEMBERS, "an entry of `" + list + "`");
    }
    String tag = value.isString() ? value.asString() : text(value, "tag", 200);
    if (tag.isEmpty()) {
      throw problem("An entry of `" + list + "` has no `tag` such as region/east-asia.");
    }
    KnownTags.Known found = known.find(tag).orElseThrow(() -> unknown(tag));
    String own = value.isObject() ? text(value, "note", TagEdit.MAX_NOTE) : "";
    Role role = added ? role(value, found.kind()) : null;
    return new TagEdit(found.kind(), found.id(), role, own.isEmpty() ? note : own, editor, now);
  }

  /** The same edit as it was said first, if it was. */
  private TagEdit asBefore(TagEdit edit) {
    return Stream.concat(before.added().stream(), before.removed().stream())
        .filter(said -> said.tag().equals(edit.tag()) && said.role() == edit.role())
        .filter(said -> edit.note().isEmpty() || said.note().equals(edit.note()))
        .findFirst()
        .orElse(edit);
  }

  private static Role role(JsonNode value, TagKind kind) {
    List<Role> roles =
        switch (kind) {
          case REGION, COUNTRY -> List.of(Role.FOCUS, Role.MENTION);
          case PROGRAM -> List.of(Role.OWN, Role.RELATED);
        };
    @Nullable String asked = value.isObject() ? text(value, "role", 100) : "";
    if (asked.isEmpty()) {
      return roles.getFirst();
    }
    return Arrays.stream(Role.values())
        .filter(role -> role.label().equals(asked) && roles.contains(role))
        .findFirst()
        .orElseThrow(() ->
            problem(
                "The role of a "
                    + kind.label()
                    + " is "
                    + roles.stream().map(Role::label).collect(Collectors.joining(" or "))
                    + ", not "
                    + asked
                    + "."));
  }

  private static String text(JsonNode json, String name, int longest) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (!value.isString()) {
      throw problem("`" + name + "` is no string.");
    }
    String text = value.asString().strip();
    if (text.length() > longest) {
      throw problem(
          "`" + name + "` has " + text.length() + " characters, expected at most " + longest + ".");
    }
    return text;
  }

  private static ProblemException unknown(String tag) {
    return new ProblemException(
        new Problem(
            422,
            "unknown-tag",
            "There is no such tag",
            "The taxonomy in force has no "
                + tag
                + "; expected region/<id>, country/<ISO 3166-1 alpha-2> or program/<id> of it."
                + " Nothing was changed.",
            Map.of("tag", tag)));
  }

  private static ProblemException problem(String detail) {
    return new ProblemException(
        new Problem(400, "bad-tags", "The editor's tags cannot be read", detail));
  }
}
