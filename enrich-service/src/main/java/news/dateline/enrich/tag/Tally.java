package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.List;
import news.dateline.article.Tag;
import org.jspecify.annotations.Nullable;

/** The mentions of one entity, added up. Lives as long as one article is being tagged. */
final class Tally {
  private final Entity entity;

  /** Weightiest first; among equals the first in the text. */
  private final List<Mention> best = new ArrayList<>(Tag.MAX_EVIDENCE + 1);

  private final DistinctNames names = new DistinctNames();
  private double score;
  private double certainty;
  private double headline;
  private double lead;
  private double dateline;
  private int count;
  private int demonyms;
  private int government;
  private int places;
  private int cities;
  private int attributive;
  private int named;
  private int persons;
  private int institutions;
  private int words;
  private int located;
  private int possessive;
  private boolean opensHeadline;
  private boolean locatedInLead;
  private int fifths;
  private int first = Integer.MAX_VALUE;
  private @Nullable Mention firstInDateline;
  private boolean setAside;

  Tally(Entity entity) {
    this.entity = entity;
  }

  Entity entity() {
    return entity;
  }

  double score() {
    return score;
  }

  /** How sure it is that the entity is named at all. */
  double certainty() {
    return certainty;
  }

  /** The weightiest mentions, as many as a tag shows. */
  List<Mention> best() {
    return best;
  }

  /** How clearly the headline names it, from 0 to 1. */
  double headline() {
    return headline;
  }

  /** How clearly the lead names it, from 0 to 1. */
  double lead() {
    return lead;
  }

  /** How clearly the dateline names it, from 0 to 1. */
  double dateline() {
    return dateline;
  }

  /** How often it is named, but for the dateline. */
  int count() {
    return count;
  }

  /** By how many different names. */
  int names() {
    return names.count();
  }

  int demonyms() {
    return demonyms;
  }

  /** How often by its capital, its leaders, its institutions. */
  int government() {
    return government;
  }

  /** How often by its states and places. */
  int places() {
    return places;
  }

  /** How often by a city that only the gazetteer knows. */
  int cities() {
    return cities;
  }

  /** How often as who acts: "U.S. officials". */
  int attributive() {
    return attributive;
  }

  /** How often by its own name or its people's. */
  int named() {
    return named;
  }

  int persons() {
    return persons;
  }

  int institutions() {
    return institutions;
  }

  /** How often by a word that is used there. */
  int words() {
    return words;
  }

  /** How often as a place, behind a preposition. */
  int located() {
    return located;
  }

  /** How often as an owner: "Peru's". */
  int possessive() {
    return possessive;
  }

  /** Whether the headline begins with it. */
  boolean opensHeadline() {
    return opensHeadline;
  }

  /** Whether the lead names it as a place. */
  boolean locatedInLead() {
    return locatedInLead;
  }

  /** In how many fifths of the running text it is named. */
  int spread() {
    return Integer.bitCount(fifths);
  }

  /** Where it is first named, in characters of headline and running text. */
  int first() {
    return first;
  }

  /** Whether it is but where the writer sits: see {@link Bureaus}. */
  boolean isSetAside() {
    return setAside;
  }

  /** Leaves it out of what the story may be about. */
  void setAside() {
    setAside = true;
  }

  /** By which word the dateline names it. */
  @Nullable Mention firstInDateline() {
    return firstInDateline;
  }

  /**
   * Adds a mention.
   *
   * @param zone what the passage is to the story at this place
   * @param clarity the mention's weight apart from its zone, from 0 to 1
   * @param actor whether it names who acts rather than where
   */
  void add(Mention mention, Zone zone, double clarity, boolean actor, int fifth) {
    score += mention.weight();
    certainty = Math.max(certainty, Weights.certainty(mention.reading().kind()));
    if (zone == Zone.HEADLINE) {
      headline = Math.max(headline, clarity);
    } else if (zone == Zone.LEAD) {
      lead = Math.max(lead, clarity);
    }
    if (zone == Zone.DATELINE) {
      dateline = Math.max(dateline, clarity);
      firstInDateline = firstInDateline == null ? mention : firstInDateline;
    } else {
      count(mention, zone, actor, fifth);
    }
    keep(mention);
  }

  private void count(Mention mention, Zone zone, boolean actor, int fifth) {
    count++;
    attributive += actor ? 1 : 0;
    Hit hit = mention.hit();
    first = Math.min(first, zone == Zone.HEADLINE ? 0 : hit.passage().before() + hit.start() + 1);
    names.add(hit.name().index());
    fifths |= 1 << fifth;
    possessive += hit.possessive() ? 1 : 0;
    opensHeadline |= zone == Zone.HEADLINE && hit.first() == 0;
    if (Locus.before(hit)) {
      located++;
      locatedInLead |= zone == Zone.LEAD;
    }
    switch (mention.reading().kind()) {
      case DEMONYM -> {
        demonyms++;
        named++;
      }
      case CAPITAL -> government++;
      case PERSON -> {
        government++;
        persons++;
      }
      case INSTITUTION -> {
        government++;
        institutions++;
      }
      case STATE, PLACE -> places++;
      case CITY, PROVINCE -> cities++;
      case COUNTRY_NAME -> named++;
      case LOCAL_WORD -> words++;
      case REGION_TERM, PROGRAM_NAME, PROGRAM_SERIES -> {}
    }
  }

  private void keep(Mention mention) {
    int place = best.size();
    while (place > 0 && best.get(place - 1).weight() < mention.weight()) {
      place--;
    }
    if (place < Tag.MAX_EVIDENCE) {
      best.add(place, mention);
      if (best.size() > Tag.MAX_EVIDENCE) {
        best.removeLast();
      }
    }
  }
}
