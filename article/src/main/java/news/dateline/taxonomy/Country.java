package news.dateline.taxonomy;

import java.util.List;

/**
 * A country or territory and the words that stand for it.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name for people; also matched in text
 * @param names other names
 * @param demonyms what its people and things are called
 * @param capitals its seat of government; in text often the government itself
 * @param states states and provinces: a place before a comma and one of them lies in this country
 * @param abbreviations of states and provinces; read only after a comma ("Macon, Ga.")
 * @param places cities and sites
 * @param words home terms, used in it and hardly elsewhere: its money, its villages, its titles
 * @param people leaders and others who stand for it, each in the period it holds
 * @param institutions governments, parliaments, forces, parties, likewise
 */
public record Country(
    String code,
    String name,
    List<String> names,
    List<String> demonyms,
    List<String> capitals,
    List<String> states,
    List<String> abbreviations,
    List<String> places,
    List<String> words,
    List<DatedName> people,
    List<DatedName> institutions) {
  /** Copies the lists. */
  public Country {
    names = List.copyOf(names);
    demonyms = List.copyOf(demonyms);
    capitals = List.copyOf(capitals);
    states = List.copyOf(states);
    abbreviations = List.copyOf(abbreviations);
    places = List.copyOf(places);
    words = List.copyOf(words);
    people = List.copyOf(people);
    institutions = List.copyOf(institutions);
  }
}
