package news.dateline.enrich.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the gazetteer tells apart, as bits: a name of a language is read in texts of
 * that language alone. A text's language is what it says, else what its small words say, else every
 * language is possible. Languages with a script of their own need no telling apart.
 */
final class Languages {
  /** Every language: the text does not say. */
  static final long ALL = -1L;

  /** Languages that share no letters with others: always possible. */
  static final long APART = 1L;

  /** How many words, at most, are asked for the language. */
  static final int SAMPLE = 40;

  /** How many languages there may be. */
  private static final int MOST = 40;

  private static final int ENOUGH = 2;

  private static final String PERSIAN = "پچژگکیےہٹڈ";

  /** One word in so many that has a letter of theirs makes a text Persian or Urdu. */
  private static final int PERSIAN_SHARE = 4;

  /** Three quarters of the best language's votes make another one possible. */
  private static final int SHARE = 3;

  private static final int OF = 4;

  /** Small words, few of them shared, by language; English first. */
  private static final String[][] SMALL_WORDS = {
    {
      "en",
      "the of and to in that is was for on with as by has from said are it his at which an be he she"
          + " they have had were will their after not or but its who this than into over about when"
          + " i you we my your our do how what"
    },
    {
      "es",
      "el la los las del de un una que por con para se su es más como pero fue ha y en al este sus"
          + " lo le entre sobre tras desde hasta también muy sin ser son no o si ya según contra"
          + " cuando hoy nos esta dos han está cada donde todo yo mi"
    },
    {
      "fr",
      "le la les de des du un une est dans et au aux par pour qui sur avec ce cette pas ont été sont"
          + " en que il elle se sa son ses plus à a ne ou mais selon entre leur après contre nous"
          + " vous comme deux fait être"
    },
    {
      "de",
      "der die das und den dem des ist im in ein eine mit von auf nicht für sich hat wurde auch zu"
          + " zum zur am an bei nach aus einen einem einer sind wird werden haben aber vor über sie er"
          + " es wir ich als dass bis um gegen seit mehr noch wie ihre seine war nur"
    },
    {
      "pt",
      "o a os as da do de dos das um uma em e que não com para por mais foi ao pelo pela são na no"
          + " nos nas é seu sua à às como mas se entre sobre após até também já ser segundo contra"
          + " ele ela nesta neste está"
    },
    {
      "it",
      "il lo la i gli le di che della del dei delle per con una un sono nel nella alla al è anche ha"
          + " dal dalla in e a si non più come ma da su tra dopo contro hanno questo"
    },
    {
      "nl",
      "het een van de en dat niet zijn voor met op te aan er ook door werd naar bij uit in is die"
          + " om maar als hij ze wordt heeft over tot na of dan"
    },
    {"sv", "och att det som en på är av för med har till inte den om ett från var kommer i de men"},
    {"da", "og at det er en til på som med af for har den ikke fra blev ved et han efter i de"},
    {"nb", "og at det er en til på som med av for har den ikke fra ble ved et han etter i de"},
    {"fi", "ja on ei että oli se hän mutta kun ovat myös sekä mukaan joka olivat"},
    {"pl", "w i na z do się że nie jest to od po przez oraz ale dla jak został a o za"},
    {"cs", "a v na se je že do ve za by jsou který jako podle také při byl z i o po"},
    {"sk", "a v na sa je že do vo za by sú ktorý ako podľa tiež pri bol z i o po"},
    {"hu", "a az és hogy nem is egy volt meg ki csak szerint már de ha"},
    {"ro", "și în de la pe cu din că este un o nu pentru care sunt a fost al"},
    {"tr", "ve bir bu için ile de da olarak daha çok olan ise kadar sonra dedi"},
    {"hr", "je u i na da se za su od s koji će što kako nije bio a o"},
    {"sl", "je v in na da se za so od ki pa bo kot pri ni tudi"},
    {"lt", "ir kad yra su į iš tai buvo bei už dėl apie kaip jis"},
    {"lv", "un ir no uz ar ka par bija lai arī tika pēc kas"},
    {"et", "ja on ei et oli ta kui ka mis oma ning see"},
    {"ca", "el la els les del de un una que per amb és no ha al més dels com aquest en i"},
    {
      "id",
      "yang dan di ke dari untuk dengan pada ini itu akan tidak oleh dalam telah kata juga adalah"
          + " sudah bisa karena saat atau kepada para lebih menjadi ada mereka kami saya tahun"
    },
    {"ms", "yang dan di ke dari untuk dengan pada ini itu akan tidak oleh telah kata ialah"},
    {
      "vi",
      "và của các là đã được trong cho với có không này ngày tại người những một về từ khi đến ra"
          + " vào như sẽ theo trên bị đang để cũng tôi"
    },
    {"fil", "ang ng sa mga na ay at si ni nang kay para"},
    {"sw", "ya na wa kwa ni katika la za kuwa cha hiyo alisema"},
    {"af", "die van en het nie in is wat vir met op dat was sal"},
    {"sq", "të e dhe në për me që një është nga i se më"},
    {"is", "og að í er á sem til um var með ekki við það"},
    {"az", "və bir bu ki ilə üçün olan edib"},
    {"uz", "va bu bilan uchun bir ham deb edi"}
  };

  /** Languages that lend each other names, for they are told apart badly. */
  private static final List<List<String>> CLOSE =
      List.of(List.of("id", "ms"), List.of("nb", "da"), List.of("cs", "sk"));

  /** Where most who speak a language live, for what several of its countries have. */
  private static final Map<String, String> HOMES =
      Map.ofEntries(
          Map.entry("de", "DE"),
          Map.entry("es", "ES"),
          Map.entry("fr", "FR"),
          Map.entry("hi", "IN"),
          Map.entry("id", "ID"),
          Map.entry("ja", "JP"),
          Map.entry("ko", "KR"),
          Map.entry("pt", "BR"),
          Map.entry("ru", "RU"),
          Map.entry("uk", "UA"),
          Map.entry("vi", "VN"),
          Map.entry("zh", "CN"));

  private static final long ENGLISH = 1L << (1 + index("en"));

  private static final long VIETNAMESE = 1L << (1 + index("vi"));

  private static final String OTHERS = "zh ja ko ru uk ar fa ur hi";

  /** The bits of each group of {@link #CLOSE}. */
  private final List<Long> close = new ArrayList<>();

  private final Map<String, Long> bits = new HashMap<>();
  private final Map<Long, String> homes = new HashMap<>();
  private final SmallWords smallWords;

  Languages() {
    Map<String, Long> words = new HashMap<>();
    for (String[] language : SMALL_WORDS) {
      bits.put(language[0], 1L << (bits.size() + 1));
      for (String word : language[1].split(" ", -1)) {
        words.merge(word, bit(language[0]), (a, b) -> a | b);
      }
    }
    for (String other : OTHERS.split(" ", -1)) {
      bits.put(other, 1L << (bits.size() + 1));
    }
    HOMES.forEach((language, country) -> homes.put(bit(language), country));
    for (List<String> group : CLOSE) {
      long mask = 0;
      for (String member : group) {
        mask |= bit(member);
      }
      close.add(mask);
    }
    smallWords = new SmallWords(words);
  }

  /** The small words. */
  SmallWords smallWords() {
    return smallWords;
  }

  private static int index(String language) {
    int index = 0;
    while (!SMALL_WORDS[index][0].equals(language)) {
      index++;
    }
    return index;
  }

  /** Whether {@code c} is a letter that Persian or Urdu have and Arabic has not. */
  static boolean persian(char c) {
    return PERSIAN.indexOf(c) >= 0;
  }

  /** Whether English is among these. */
  static boolean english(long languages) {
    return (languages & ENGLISH) != 0;
  }

  /** Whether these are Vietnamese alone, whose accents tell words apart. */
  static boolean vietnamese(long languages) {
    return languages == VIETNAMESE;
  }

  /** Where most live who speak the one language of {@code mask}; empty for several. */
  String home(long mask) {
    return homes.getOrDefault(mask, "");
  }

  /** The bits of a comma-separated list; {@code *} is every language. */
  long bits(String languages) {
    if (languages.equals("*")) {
      return ALL;
    }
    long mask = 0;
    for (String language : languages.split(",", -1)) {
      mask |= bit(language);
    }
    return mask;
  }

  private long bit(String language) {
    return bits.getOrDefault(language, APART);
  }

  /**
   * The languages a text may be in.
   *
   * @param said BCP 47, as the article says; or nothing
   * @param evidence what its words say, where it does not
   */
  long of(@Nullable String said, Evidence evidence) {
    if (said != null) {
      String primary = primary(said.toLowerCase(Locale.ROOT));
      Long bit = bits.get(primary.equals("no") ? "nb" : primary);
      if (bit != null) {
        return withClose(bit) | APART;
      }
    }
    return evidence.languages(this);
  }

  /** What stands before the first hyphen. */
  private static String primary(String said) {
    int end = 0;
    while (end < said.length() && said.charAt(end) != '-' && said.charAt(end) != '_') {
      end++;
    }
    return said.substring(0, end);
  }

  private long withClose(long language) {
    long mask = language;
    for (long group : close) {
      mask |= (group & language) == 0 ? 0 : group;
    }
    return mask;
  }

  /** What the words of a text say about its language, as they are read. */
  static final class Evidence {
    private final int[] votes = new int[MOST];
    private int words;
    private int kana;
    private int han;
    private int cyrillic;
    private int latin;
    private int arabic;
    private boolean russian;
    private boolean ukrainian;
    private int persian;

    /** Notes a small word. */
    void smallWord(long languages) {
      for (long rest = languages; rest != 0; rest &= rest - 1) {
        votes[Long.numberOfTrailingZeros(rest)]++;
      }
    }

    /** Whether more words would help. */
    boolean wants() {
      return words < SAMPLE;
    }

    /** Notes a word by its first letter. */
    void letter(char c) {
      words++;
      if (c < 0x0250) {
        latin++;
      } else if (c >= 0x0400 && c < 0x0530) {
        cyrillic++;
      } else if (c >= 0x0600 && c < 0x0700) {
        arabic++;
      } else if (c >= 0x3040 && c < 0x3100) {
        kana++;
      } else if (c >= 0x4E00 && c < 0xA000) {
        han++;
      }
    }

    /** Notes a letter that one Cyrillic language has and another has not. */
    void cyrillicLetter(char c) {
      russian |= c == 'ы' || c == 'э' || c == 'ъ' || c == 'ё';
      ukrainian |= c == 'і' || c == 'ї' || c == 'є' || c == 'ґ';
    }

    /** Notes an Arabic word that has a letter of Persian or Urdu. */
    void persianWord() {
      persian++;
    }

    private long arabic(Languages all) {
      if (persian == 0) {
        return all.bit("ar");
      }
      long eastern = all.bit("fa") | all.bit("ur");
      return persian * PERSIAN_SHARE >= arabic ? eastern : eastern | all.bit("ar");
    }

    private long languages(Languages all) {
      if (han + kana > latin) {
        return kana > 0 ? all.bit("ja") | APART : all.bit("zh") | APART;
      }
      if (cyrillic > latin && russian != ukrainian) {
        return all.bit(russian ? "ru" : "uk") | APART;
      }
      if (arabic > latin) {
        return arabic(all) | APART;
      }
      int most = 0;
      for (int vote : votes) {
        most = Math.max(most, vote);
      }
      if (most < ENOUGH) {
        return ALL;
      }
      int close = Math.max(most - 1, (SHARE * most + OF - 1) / OF);
      long best = 0;
      for (int i = 0; i < votes.length; i++) {
        best |= votes[i] >= close ? 1L << i : 0;
      }
      return all.withClose(best) | APART;
    }
  }
}
