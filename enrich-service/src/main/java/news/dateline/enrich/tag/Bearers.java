package news.dateline.enrich.tag;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The persons in an article who are named like places, and may be called by that name alone:
 * "Jordan Spieth … Jordan leads by two", "Luís Montenegro … Montenegro". Gathered when it is first
 * asked for.
 */
final class Bearers {
  private final List<Hit> hits;
  private final PersonNames personNames;
  private final Support support;

  /** The persons that the gazetteer knows, by the first and by the last word of their names. */
  private final Map<Integer, Reading> persons = new HashMap<>();

  /** The words that persons who stand for no country are called by. */
  private final BitSet words = new BitSet(0);

  private boolean gathered;

  Bearers(List<Hit> hits, PersonNames personNames, Support support) {
    this.hits = hits;
    this.personNames = personNames;
    this.support = support;
  }

  /** Whether {@code hit} is a person's name where it could be {@code reading}. */
  boolean has(Hit hit, Reading reading) {
    boolean dateline = hit.passage().zone() == Zone.DATELINE;
    if (dateline || hit.first() != hit.last() || reading.kind() == NameKind.PERSON) {
      return false;
    }
    gather();
    if (words.isEmpty() && persons.isEmpty()) {
      return false;
    }
    boolean borne = words.get(word(hit)) || persons.containsKey(word(hit));
    return borne
        && !isAdjective(hit, reading)
        && !Locus.before(hit)
        && !support.has(hit.name(), reading.entity());
  }

  /** Whether it tells of what follows: "French wine". Scripts without capitals do not say. */
  private static boolean isAdjective(Hit hit, Reading reading) {
    return reading.kind() == NameKind.DEMONYM
        && hit.tokens().capitalized(hit.first())
        && !PersonNames.standsAlone(hit);
  }

  /** Who {@code hit} is, of the persons the gazetteer knows. */
  @Nullable Reading person(Hit hit) {
    gather();
    return persons.get(word(hit));
  }

  private static int word(Hit hit) {
    return hit.tokens().word(hit.first());
  }

  private void gather() {
    if (gathered) {
      return;
    }
    gathered = true;
    for (Hit hit : hits) {
      if (!hit.passage().zone().aboutTheStory()) {
        continue; // Whoever wrote it is nobody it is about.
      }
      if (hit.name().has(Name.Trait.BEARER)) {
        words.set(hit.tokens().word(hit.first()));
        words.set(hit.tokens().word(hit.last()));
      } else if (!hit.name().trap()) {
        gather(hit);
      }
    }
  }

  private void gather(Hit hit) {
    Reading reading = hit.name().likeliest();
    if (reading == null) {
      return;
    }
    if (reading.kind() == NameKind.PERSON && hit.first() < hit.last()) {
      persons.putIfAbsent(hit.tokens().word(hit.last()), reading);
      persons.putIfAbsent(hit.tokens().word(hit.first()), reading);
    } else if (hit.first() == hit.last() && personNames.reason(hit, reading).isPresent()) {
      words.set(word(hit));
    }
  }
}
