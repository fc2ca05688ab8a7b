package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  /** A program with what it is about, in sets. */
  private record Topical(
      Program program, Entity entity, Set<String> regions, Set<String> countries) {
    static Topical of(Program program, Entity entity) {
      Program.Topics topics = program.topics();
      return new Topical(
          program, entity, Set.copyOf(topics.regions()), Set.copyOf(topics.countries()));
    }

    boolean includes(Tag place) {
      return switch (place.kind()) {
        case REGION -> regions.contains(place.id());
        case COUNTRY -> countries.contains(place.id());
        case PROGRAM -> false;
      };
    }
  }

  private final List<Topical> programs;

  ProgramTags(List<Program> programs, Gazetteer gazetteer) {
    this.programs =
        programs.stream()
            .map(program ->
                Topical.of(program, Objects.requireNonNull(gazetteer.programs().get(program.id()))))
            .toList();
  }

  /**
   * @param places the tags of countries and regions
   */
  List<Tag> of(Story story, List<Mention> mentions, List<Tag> places, Rejections rejections) {
    Map<Integer, List<Mention>> own = own(story, mentions, rejections);
    List<Tag> tags = new ArrayList<>();
    List<Tag> focus = places.stream().filter(place -> place.role() == Role.FOCUS).toList();
    for (Topical topical : programs) {
      List<Mention> found = own.get(topical.entity().index());
      if (found != null) {
        tags.add(own(topical.program(), found));
      } else {
        related(topical, focus).ifPresent(tags::add);
      }
    }
    return tags;
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

  private static Map<Integer, List<Mention>> own(
      Story story, List<Mention> mentions, Rejections rejections) {
    ProgramRules rules = new ProgramRules(story);
    Map<Integer, List<Mention>> own = new TreeMap<>();
    for (Mention mention : mentions) {
      if (mention.entity().kind() == TagKind.PROGRAM) {
        rules
            .own(mention)
            .ifPresentOrElse(
                found ->
                    own.computeIfAbsent(found.entity().index(), index -> new ArrayList<>())
                        .add(found),
                () -> rejections.add(mention.hit(), mention.reading(), IN_PASSING));
      }
    }
    return own;
  }

  private static Tag own(Program program, List<Mention> mentions) {
    double confidence = mentions.stream().mapToDouble(Mention::weight).max().orElse(0);
    return tag(program, Role.OWN, confidence, EvidenceChoice.of(mentions));
  }

  private static Optional<Tag> related(Topical topical, List<Tag> focus) {
    Tag best = null;
    for (Tag place : focus) {
      if (topical.includes(place) && (best == null || place.confidence() > best.confidence())) {
        best = place;
      }
    }
    return Optional.ofNullable(best)
        .map(topic ->
            tag(
                topical.program(),
                Role.RELATED,
                topic.confidence() * Weights.TOPIC,
                topic.evidence().stream().map(ProgramTags::topic).toList()));
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
