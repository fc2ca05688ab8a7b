package news.dateline.enrich.tag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.dateline.article.Evidence;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;
import news.dateline.taxonomy.Program;

/**
 * The programs a story belongs to: its own where the page says so, else related by what the story
 * is about.
 */
final class ProgramTags {
  private static final String IN_PASSING =
      "the program is named in passing, not as the story's own";

  private final Map<String, Program> programs = new HashMap<>();

  /** The programs that are about a region, by its id. */
  private final Map<String, List<String>> aboutRegion = new HashMap<>();

  /** The programs that are about a country, by its code. */
  private final Map<String, List<String>> aboutCountry = new HashMap<>();

  ProgramTags(List<Program> programs) {
    for (Program program : programs) {
      this.programs.put(program.id(), program);
      for (String region : program.topics().regions()) {
        aboutRegion.computeIfAbsent(region, any -> new ArrayList<>()).add(program.id());
      }
      for (String country : program.topics().countries()) {
        aboutCountry.computeIfAbsent(country, any -> new ArrayList<>()).add(program.id());
      }
    }
  }

  /**
   * @param places the tags of countries and regions
   */
  List<Tag> of(Story story, List<Mention> mentions, List<Tag> places, Rejections rejections) {
    Map<String, List<Mention>> own = own(story, mentions, rejections);
    List<Tag> tags = new ArrayList<>();
    own.forEach((id, found) -> tags.add(own(program(id), found)));
    topics(places)
        .forEach((id, place) -> {
          if (!own.containsKey(id) && isOpen(program(id), story)) {
            tags.add(related(program(id), place));
          }
        });
    return tags;
  }

  /**
   * A closed program takes on no new topics; what carries its name is its own for ever. Without a
   * date of the story's every program is open.
   */
  private static boolean isOpen(Program program, Story story) {
    LocalDate closed = program.closed();
    Instant published = story.published();
    return closed == null
        || published == null
        || LocalDate.ofInstant(published, ZoneOffset.UTC).isBefore(closed);
  }

  private Program program(String id) {
    return Objects.requireNonNull(programs.get(id));
  }

  /** The programs that are about a place in focus, each with the surest of its places. */
  private Map<String, Tag> topics(List<Tag> places) {
    Map<String, Tag> topics = new HashMap<>();
    for (Tag place : places) {
      if (place.role() == Role.FOCUS) {
        for (String id : about(place)) {
          topics.merge(
              id, place, (known, other) -> other.confidence() > known.confidence() ? other : known);
        }
      }
    }
    return topics;
  }

  private List<String> about(Tag place) {
    return switch (place.kind()) {
      case REGION -> aboutRegion.getOrDefault(place.id(), List.of());
      case COUNTRY -> aboutCountry.getOrDefault(place.id(), List.of());
      case PROGRAM -> List.of();
    };
  }

  /** Whether the story is any program's own. */
  boolean anyOwn(Story story, List<Mention> mentions) {
    ProgramRules rules = new ProgramRules(story);
    for (Mention mention : mentions) {
      if (mention.entity().kind() == TagKind.PROGRAM && rules.own(mention).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** The programs that say the story is theirs, each with where they do. */
  private static Map<String, List<Mention>> own(
      Story story, List<Mention> mentions, Rejections rejections) {
    ProgramRules rules = new ProgramRules(story);
    Map<String, List<Mention>> own = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.entity().kind() == TagKind.PROGRAM) {
        rules
            .own(mention)
            .ifPresentOrElse(
                found ->
                    own.computeIfAbsent(found.entity().id(), id -> new ArrayList<>()).add(found),
                () -> rejections.add(mention.hit(), mention.reading(), IN_PASSING));
      }
    }
    return own;
  }

  private static Tag own(Program program, List<Mention> mentions) {
    double confidence = mentions.stream().mapToDouble(Mention::weight).max().orElse(0);
    return tag(program, Role.OWN, confidence, EvidenceChoice.of(mentions));
  }

  private static Tag related(Program program, Tag topic) {
    return tag(
        program,
        Role.RELATED,
        topic.confidence() * Weights.TOPIC,
        topic.evidence().stream().map(ProgramTags::topic).toList());
  }

  private static Evidence topic(Evidence place) {
    return new Evidence(
        place.pointer(), place.start(), place.end(), place.text(), "topic", place.weight());
  }

  private static Tag tag(Program program, Role role, double confidence, List<Evidence> evidence) {
    return new Tag(
        TagKind.PROGRAM,
        program.id(),
        program.name(),
        role,
        confidence,
        TagOrigin.RULE,
        null,
        evidence);
  }
}
