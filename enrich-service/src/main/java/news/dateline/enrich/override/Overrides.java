package news.dateline.enrich.override;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.dateline.article.EditorTags;
import news.dateline.article.Evidence;
import news.dateline.article.PubStatus;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagEdit;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;
import news.dateline.article.TaggedArticle;
import news.dateline.enrich.tag.Feeds;
import news.dateline.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/**
 * Lays what editors say over what the tagger found: a removed tag is not there, an added one is,
 * with full confidence, in the editor's name. A tag that the taxonomy does not know has no effect
 * until it does; one that was renamed is taken under its new id.
 */
public final class Overrides {
  private static final Comparator<Tag> ORDER =
      Comparator.comparing(Tag::kind)
          .thenComparing(tag -> tag.role() == Role.MENTION)
          .thenComparing(Comparator.comparingDouble(Tag::confidence).reversed())
          .thenComparing(Tag::id);

  private record Known(String id, String name) {}

  private final Map<String, Known> known = new HashMap<>();
  private final Feeds feeds;

  /** By the ids, names and thresholds of {@code taxonomy}. */
  public Overrides(Taxonomy taxonomy) {
    taxonomy
        .regions()
        .forEach(region -> know(TagKind.REGION, region.id(), region.name(), region.aliases()));
    taxonomy
        .countries()
        .forEach(country -> know(TagKind.COUNTRY, country.code(), country.name(), List.of()));
    taxonomy
        .programs()
        .forEach(program -> know(TagKind.PROGRAM, program.id(), program.name(), program.aliases()));
    this.feeds = new Feeds(taxonomy);
  }

  private void know(TagKind kind, String id, String name, List<String> aliases) {
    Known entry = new Known(id, name);
    known.put(word(kind, id), entry);
    aliases.forEach(alias -> known.put(word(kind, alias), entry));
  }

  /** Applies {@code said}. What is killed has no tags, whatever editors say of them. */
  public TaggedArticle apply(TaggedArticle tagged, EditorTags said) {
    if (said.isEmpty() || tagged.article().pubStatus() == PubStatus.CANCELED) {
      return tagged;
    }
    Set<String> gone = new HashSet<>();
    said.removed().forEach(edit -> gone.add(current(edit)));
    Map<String, Tag> found = new HashMap<>();
    for (Tag tag : tagged.tags()) {
      found.put(word(tag.kind(), tag.id()), tag);
    }
    List<Tag> added = new ArrayList<>();
    for (TagEdit edit : said.added()) {
      Known entry = known.get(edit.tag());
      Role role = edit.role();
      if (entry != null && role != null && gone.add(current(edit))) {
        added.add(tag(edit, entry, role, found.get(current(edit))));
      }
    }
    List<Tag> tags = new ArrayList<>(added);
    tagged.tags().stream()
        .filter(tag -> !gone.contains(word(tag.kind(), tag.id())))
        .forEach(tags::add);
    tags.sort(ORDER);
    return new TaggedArticle(
        tagged.schema(),
        tagged.article(),
        tags,
        tagged.rejectedReadings(),
        feeds.of(tags),
        tagged.taxonomy());
  }

  private String current(TagEdit edit) {
    Known entry = known.get(edit.tag());
    return entry == null ? edit.tag() : word(edit.kind(), entry.id());
  }

  private static Tag tag(TagEdit edit, Known entry, Role role, @Nullable Tag found) {
    // What the tagger saw still answers "why?", beside the editor's note.
    List<Evidence> evidence = found == null ? List.of() : found.evidence();
    return new Tag(
        edit.kind(), entry.id(), entry.name(), role, 1, TagOrigin.EDITOR, note(edit), evidence);
  }

  private static String note(TagEdit edit) {
    String who = edit.editor().isEmpty() ? "an editor" : edit.editor();
    return who + (edit.note().isEmpty() ? "" : ": " + edit.note());
  }

  private static String word(TagKind kind, String id) {
    return kind.label() + "/" + id;
  }
}
