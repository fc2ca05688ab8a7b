package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Role;
import news.dateline.article.Tag;
import news.dateline.article.TagKind;
import news.dateline.article.TagOrigin;

/** The tags of the countries a story is about or names. */
final class CountryTags {
  private CountryTags() {}

  static List<Tag> of(Focus focus) {
    List<Tag> tags = new ArrayList<>(focus.all().size());
    for (Focus.Candidate candidate : focus.all()) {
      if (candidate.entity().kind() == TagKind.COUNTRY) {
        tags.add(tag(candidate));
      }
    }
    return tags;
  }

  private static Tag tag(Focus.Candidate candidate) {
    Entity entity = candidate.entity();
    return new Tag(
        TagKind.COUNTRY,
        entity.id(),
        entity.name(),
        candidate.inFocus() ? Role.FOCUS : Role.MENTION,
        candidate.inFocus() ? candidate.probability() : candidate.tally().certainty(),
        TagOrigin.RULE,
        null,
        EvidenceChoice.of(candidate.tally().best()));
  }
}
