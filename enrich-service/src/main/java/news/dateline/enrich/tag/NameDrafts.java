package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names while they are collected. Names of the same words differ by spelling and by language; they
 * hang together in a chain, the one of a particular language before the one of all.
 */
final class NameDrafts {
  /** Words of a filter: small enough to stay in the nearest cache. */
  private static final int FILTER = 1024;

  private static final String THE = "the ";

  private final Vocabulary.Builder vocabulary = new Vocabulary.Builder(WorldNames.words());
  private final TokenTrie.Builder trie = new TokenTrie.Builder();
  private final List<Draft> drafts = new ArrayList<>();
  private final long[] smallBeginnings = new long[FILTER];
  private final BitSet beginnings = new BitSet();
  private final BitSet taxonomys = new BitSet();
  private final BitSet givenNames = new BitSet();

  /** A name while its readings are collected. */
  static final class Draft {
    final int index;
    final String text;
    final Name.Spelling spelling;
    final long languages;
    private List<Reading> readings = List.of();
    private int traits;
    @Nullable Ambiguity ambiguity;
    int next = TokenTrie.NONE;

    Draft(int index, String text, Name.Spelling spelling, long languages) {
      this.index = index;
      this.text = text;
      this.spelling = spelling;
      this.languages = languages;
    }

    /** What it can mean; not to be changed. */
    List<Reading> readings() {
      return readings;
    }

    /** Adds a meaning; where the name means that already, for the time it does not hold yet. */
    void add(Reading reading) {
      add(reading, List.of(reading));
    }

    /**
     * The same.
     *
     * @param alone a list of nothing but {@code reading}, for the many that mean nothing else
     */
    void add(Reading reading, List<Reading> alone) {
      if (readings.isEmpty()) {
        readings = alone;
        return;
      }
      List<Reading> more = new ArrayList<>(readings);
      for (int i = 0; i < more.size(); i++) {
        Reading known = more.get(i);
        if (known.entity().equals(reading.entity())) {
          if (known.dated()) {
            more.set(i, known.or(reading));
            readings = more;
          }
          return;
        }
      }
      more.add(reading);
      readings = more;
    }

    /** Puts those first that come first in {@code order}. */
    void sort(Comparator<Reading> order) {
      if (readings.size() > 1) {
        readings = new ArrayList<>(readings);
        readings.sort(order);
      }
    }

    void set(Name.Trait trait) {
      traits |= trait.bit();
    }

    boolean means(Entity entity) {
      for (Reading reading : readings) {
        if (reading.entity().equals(entity)) {
          return true;
        }
      }
      return false;
    }

    boolean trap() {
      return (traits & Name.Trait.TRAP.bit()) != 0;
    }

    /** Notes whether an Arabic name has its article; one that is written both ways needs none. */
    void noteArticle(String spelled) {
      if (Prefixes.arabic(spelled.charAt(0))) {
        set(Prefixes.hasArticle(spelled) ? Name.Trait.WITH_ARTICLE : Name.Trait.WITHOUT_ARTICLE);
      }
    }

    /** Whether {@code other} is this name: in Vietnamese, accents tell names apart. */
    boolean spelledAs(String other) {
      return !Languages.vietnamese(languages) || text.equalsIgnoreCase(other);
    }

    /** Whether it is but a city or province of the gazetteer. */
    private boolean gated() {
      return !readings.isEmpty() && readings.getFirst().kind().gated();
    }

    private int breadth() {
      return Long.bitCount(languages);
    }

    private boolean dated() {
      for (Reading reading : readings) {
        if (reading.dated()) {
          return true;
        }
      }
      return false;
    }
  }

  int size() {
    return drafts.size();
  }

  Vocabulary.Builder vocabulary() {
    return vocabulary;
  }

  TokenTrie trie() {
    return trie.build();
  }

  long[] smallBeginnings() {
    return smallBeginnings;
  }

  /** The words in names of the taxonomy. */
  BitSet taxonomys() {
    return taxonomys;
  }

  /** The words that are given names. */
  BitSet givenNames() {
    return givenNames;
  }

  /** Notes a given name, unless it is a name of ours. */
  void addGivenName(WorldNames.Spelled name) {
    if (name.path().length == 1 && trie.find(name.path()) == TokenTrie.NONE) {
      givenNames.set(name.path()[0]);
    }
  }

  BitSet beginnings() {
    return beginnings;
  }

  List<Name> names() {
    List<Name> names = new ArrayList<>(drafts.size());
    for (Draft draft : drafts) {
      names.add(
          new Name(
              draft.index,
              draft.text,
              draft.spelling,
              draft.readings,
              draft.ambiguity,
              draft.languages,
              traits(draft),
              draft.next));
    }
    return names;
  }

  private static int traits(Draft draft) {
    if (draft.dated()) {
      draft.set(Name.Trait.DATED);
    }
    if (Name.needsAccents(draft.text) || Languages.vietnamese(draft.languages)) {
      draft.set(Name.Trait.ACCENTED);
    }
    return draft.traits;
  }

  /**
   * Gives phrases that mean another thing the meanings of the names inside them, so that their
   * readings are rejected with a reason: Washington in "Washington Post". Cities of the gazetteer
   * are left out: there is one for most words.
   */
  void explainTraps() {
    for (Draft draft : drafts) {
      if (draft.trap() && draft.readings.isEmpty()) {
        explain(draft);
      }
    }
  }

  private void explain(Draft trap) {
    int[] path = WordPath.of(trap.text, vocabulary);
    int from = 0;
    while (from < path.length) {
      int end = path.length;
      while (end > from && !addMeanings(trap, Arrays.copyOfRange(path, from, end))) {
        end--;
      }
      from = Math.max(end, from + 1);
    }
  }

  /** Whether there is a name of the words {@code path} in the trap's languages. */
  private boolean addMeanings(Draft trap, int[] path) {
    for (int known = trie.find(path); known != TokenTrie.NONE; known = drafts.get(known).next) {
      Draft inner = drafts.get(known);
      boolean read = !inner.trap() && !inner.readings.isEmpty();
      if (read
          && !inner.readings.getFirst().kind().gated()
          && (inner.languages & trap.languages) != 0) {
        inner.readings.forEach(reading ->
            trap.add(new Reading(reading.entity(), reading.kind(), reading.population())));
        return true;
      }
    }
    return false;
  }

  /** Whether the name means {@code entity} in all languages already, or is called ambiguous. */
  boolean decided(WorldNames.Spelled name, Entity entity) {
    for (int known = trie.find(name.path()); known != TokenTrie.NONE; ) {
      Draft draft = drafts.get(known);
      if (draft.languages == Languages.ALL) {
        boolean free = draft.spelling == name.spelling();
        if (draft.ambiguity != null || draft.trap() || (draft.means(entity) && free)) {
          return true;
        }
      }
      known = draft.next;
    }
    return false;
  }

  /** The draft of a name of the taxonomy, a new one if need be; none for a text without words. */
  Optional<Draft> of(String text) {
    if (text.startsWith(THE)) {
      Optional<Draft> draft = of(text.substring(THE.length()));
      draft.ifPresent(found -> found.set(Name.Trait.AFTER_THE));
      return draft;
    }
    int[] path = WordPath.of(text, vocabulary);
    for (int word : path) {
      taxonomys.set(word);
    }
    return path.length == 0
        ? Optional.empty()
        : Optional.of(of(path, text, Name.Spelling.of(text), Languages.ALL));
  }

  /** The draft of a name of the world's, a new one if need be. */
  Draft of(WorldNames.Spelled name, long languages) {
    return of(name.path(), name.text(), name.spelling(), languages);
  }

  private Draft of(int[] path, String text, Name.Spelling spelling, long languages) {
    int first = trie.find(path);
    for (int known = first; known != TokenTrie.NONE; known = drafts.get(known).next) {
      Draft draft = drafts.get(known);
      boolean same = languages == Languages.ALL || draft.spelling == spelling;
      if (draft.languages == languages && same && draft.spelledAs(text)) {
        draft.noteArticle(text);
        return draft;
      }
    }
    Draft draft = new Draft(drafts.size(), text, spelling, languages);
    draft.noteArticle(text);
    drafts.add(draft);
    beginnings.set(path[0]);
    if (spelling == Name.Spelling.FREE || Name.firstCapital(text) > 0) {
      noteBeginning(firstWord(text));
    }
    hang(draft, first, path);
    return draft;
  }

  /** What is said of few languages goes before what is said of many, and that before all. */
  private void hang(Draft draft, int first, int[] path) {
    if (first == TokenTrie.NONE || draft.breadth() <= drafts.get(first).breadth()) {
      draft.next = first;
      trie.add(path, draft.index);
      return;
    }
    Draft before = drafts.get(first);
    while (before.next != TokenTrie.NONE && drafts.get(before.next).breadth() < draft.breadth()) {
      before = drafts.get(before.next);
    }
    draft.next = before.next;
    before.next = draft.index;
  }

  /**
   * Lets a name of few languages mean what it means in more, and first what it means where most who
   * speak the language live: the Rhein is Germany's before Switzerland's.
   */
  void settle(Languages languages) {
    for (Draft draft : drafts) {
      if (draft.languages == Languages.ALL || draft.trap()) {
        continue;
      }
      for (int next = draft.next; next != TokenTrie.NONE; next = drafts.get(next).next) {
        Draft broader = drafts.get(next);
        boolean covers = (broader.languages & draft.languages) == draft.languages;
        draft.traits |= broader.traits & Name.Trait.BUREAU.bit();
        if (covers
            && !broader.gated()
            && broader.spelling == draft.spelling
            && draft.spelledAs(broader.text)
            && !broader.trap()) {
          broader.readings.forEach(draft::add);
        }
      }
      String home = languages.home(draft.languages);
      draft.sort(Comparator.comparing(reading -> !reading.entity().id().equals(home)));
    }
  }

  private void noteBeginning(String word) {
    if (!word.isEmpty() && word.charAt(0) <= 'z') {
      int hash = Vocabulary.hash(word);
      smallBeginnings[(hash >>> 6) & (FILTER - 1)] |= 1L << hash;
    }
  }

  /** The first word of {@code text}, folded. */
  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && !Letters.inWord(text.charAt(end))) {
      end++;
    }
    int start = end;
    while (end < text.length() && Letters.inWord(text.charAt(end))) {
      end++;
    }
    return Letters.folded(text.substring(start, end));
  }
}
