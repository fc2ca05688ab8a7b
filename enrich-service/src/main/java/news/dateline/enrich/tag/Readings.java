package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settles what each name in an article means, and notes the meanings it drops. */
final class Readings {
  private static final String NO_CITY = "a small city, and nothing else speaks for its country";

  private static final String PHRASE = "part of a phrase that means another thing";

  private static final String BEARER = "a person's: the article has a person of this name";

  private static final String WORD = "a word of the language, and nothing else speaks for it";

  private final PersonNames personNames;
  private final Support support;
  private final Bearers bearers;
  private final Rejections rejections;
  private final SenseChoice senses;
  private final Containment containment;
  private final CityCompany company;
  private final CityGate cities;

  Readings(Gazetteer gazetteer, Set<String> actors, List<Hit> hits, Rejections rejections) {
    this.personNames = new PersonNames(gazetteer, hits);
    this.support = new Support(hits);
    this.bearers = new Bearers(hits, personNames, support);
    this.rejections = rejections;
    Cues cues = new Cues(gazetteer, hits);
    this.senses = new SenseChoice(cues, new Namesakes(hits), actors);
    this.containment = new Containment(hits, senses);
    this.company = new CityCompany(hits);
    this.cities = new CityGate(cues, company);
  }

  /** The mentions among {@code hits}, which are in the order of the text. */
  List<Mention> settle(List<Hit> hits) {
    List<Mention> mentions = new ArrayList<>(hits.size());
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      Reading likeliest = hit.name().likeliest();
      if (likeliest == null) {
        continue;
      }
      if (hit.name().trap()) {
        hit.name().readings().forEach(reading -> rejections.add(hit, reading, PHRASE));
      } else if (hit.name().has(Name.Trait.PAIR)) {
        hit.name().readings().forEach(reading -> mentions.add(new Mention(hit, reading)));
      } else {
        (likeliest.kind().gated() ? city(hit, i, likeliest) : settle(hit, i, likeliest))
            .ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  private Optional<Mention> city(Hit hit, int index, Reading largest) {
    Optional<Reading> container = containment.containerAfter(index);
    if (container.isPresent()) {
      return Optional.of(new Mention(hit, new Reading(container.get().entity(), NameKind.CITY)));
    }
    if (bearers.has(hit, largest)) {
      return bearer(hit, largest);
    }
    if (personNames.reason(hit, largest).isPresent()
        || CityGate.partOfName(hit)
        || company.isSurname(hit)) {
      return reject(hit, largest, "part of a longer name, of a person or a company");
    }
    Optional<Reading> stated =
        hit.passage().zone() == Zone.DATELINE
            ? containment.containerBehind(index)
            : Optional.empty();
    Reading chosen = stated.isPresent() ? among(hit, stated.get()) : cities.choose(hit);
    return chosen == null ? reject(hit, largest, NO_CITY) : Optional.of(new Mention(hit, chosen));
  }

  /** "Long Island City, N.Y." is no Long Island of another country. */
  private static @Nullable Reading among(Hit hit, Reading container) {
    for (Reading reading : hit.name().readings()) {
      if (reading.entity().equals(container.entity())) {
        return reading;
      }
    }
    return null;
  }

  private Optional<Mention> settle(Hit hit, int index, Reading likeliest) {
    Name name = hit.name();
    Optional<Reading> chosen = name.plain() ? Optional.of(likeliest) : senses.of(name);
    if (chosen.isEmpty()) {
      return reject(hit, likeliest, "ambiguous, and the article speaks for another meaning");
    }
    if (name.readings().size() > 1) {
      for (Reading other : name.readings()) {
        if (!other.equals(chosen.get())) {
          rejections.add(hit, other, "ambiguous, and read as " + chosen.get().entity().name());
        }
      }
    }
    Optional<String> person = personNames.reason(hit, chosen.get());
    if (person.isPresent()) {
      return reject(hit, chosen.get(), person.get());
    }
    if (bearers.has(hit, chosen.get())) {
      return bearer(hit, chosen.get());
    }
    if (isMereWord(hit, chosen.get())) {
      return reject(hit, chosen.get(), WORD);
    }
    Optional<Reading> state = containment.stateOf(index, chosen.get());
    if (state.isPresent()) {
      reject(hit, chosen.get(), "it lies in a state of " + state.get().entity().name());
      return Optional.of(new Mention(hit, new Reading(state.get().entity(), NameKind.PLACE)));
    }
    return Optional.of(new Mention(hit, chosen.get()));
  }

  /** The person the gazetteer knows stands for a country; one that it does not know, for none. */
  private Optional<Mention> bearer(Hit hit, Reading dropped) {
    rejections.add(hit, dropped, BEARER);
    return Optional.ofNullable(bearers.person(hit)).map(person -> new Mention(hit, person));
  }

  private boolean isMereWord(Hit hit, Reading reading) {
    return (hit.name().has(Name.Trait.WEAK) || PersonNames.mayBePronoun(hit))
        && hit.passage().zone() != Zone.DATELINE
        && !Locus.before(hit)
        && !support.has(hit.name(), reading.entity());
  }

  private Optional<Mention> reject(Hit hit, Reading reading, String reason) {
    rejections.add(hit, reading, reason);
    return Optional.empty();
  }
}
