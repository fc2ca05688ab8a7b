package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settles what each name in an article means, and notes the meanings it drops. */
final class Readings {
  private final PersonNames personNames;
  private final Rejections rejections;
  private final SenseChoice senses;

  Readings(Gazetteer gazetteer, Set<String> actors, List<Hit> hits, Rejections rejections) {
    this.personNames = new PersonNames(gazetteer);
    this.rejections = rejections;
    this.senses = new SenseChoice(new Cues(gazetteer, hits), actors);
  }

  /** The mentions among {@code hits}, which are in the order of the text. */
  List<Mention> settle(List<Hit> hits) {
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!hit.name().readings().isEmpty()) {
        settle(hits, i).ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  private Optional<Mention> settle(List<Hit> hits, int index) {
    Hit hit = hits.get(index);
    Reading likeliest = hit.name().readings().getFirst();
    if (hit.name().trap()) {
      return reject(hit, likeliest, "part of a phrase that means something else");
    }
    Optional<Reading> chosen = senses.of(hit.name());
    if (chosen.isEmpty()) {
      return reject(hit, likeliest, "ambiguous, and the article speaks for another meaning");
    }
    for (Reading other : hit.name().readings()) {
      if (!other.equals(chosen.get())) {
        rejections.add(hit, other, "ambiguous, and read as " + chosen.get().entity().name());
      }
    }
    Optional<String> person = personNames.reason(hit, chosen.get());
    if (person.isPresent()) {
      return reject(hit, chosen.get(), person.get());
    }
    Optional<Reading> state = Containment.stateAfter(hits, index, chosen.get());
    if (state.isPresent()) {
      reject(hit, chosen.get(), "it stands before a state of " + state.get().entity().name());
      return Optional.of(new Mention(hit, new Reading(state.get().entity(), NameKind.PLACE)));
    }
    return Optional.of(new Mention(hit, chosen.get()));
  }

  private Optional<Mention> reject(Hit hit, Reading reading, String reason) {
    rejections.add(hit, reading, reason);
    return Optional.empty();
  }
}
