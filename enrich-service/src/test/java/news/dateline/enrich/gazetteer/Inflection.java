package news.dateline.enrich.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The other forms of a word, by the rules of its language; a form too many does no harm. */
final class Inflection {
  private static final String CONSONANTS = "бвгґджзклмнпрстфхцчшщ";
  private static final List<String> RUSSIAN_ADJECTIVE =
      List.of("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими", "ою");
  private static final List<String> UKRAINIAN_ADJECTIVE =
      List.of("ий", "ого", "ому", "им", "ім", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими");

  /** Russian; and any language, where the script is its. */
  private static final Set<String> RUSSIAN_RULES = Set.of("ru", Rows.ANY);

  /** Both words of "Новая Каледония" change: the lists have such forms where they matter. */
  private static final String ADJECTIVE_AND_NOUN =
      "\\p{L}+(ый|ий|ой|ая|яя|ое|ее|ые|ие|ська|цька|зька|ське|цьке|ські|цькі) .*";

  private static final List<String> GERMAN_ADJECTIVE = List.of("", "e", "er", "es", "en", "em");

  private Inflection() {}

  /** The forms of a demonym: an adjective, or a German noun. */
  static Set<String> demonym(String language, String word) {
    return switch (language) {
      case "es" -> spanish(word);
      case "pt" -> portuguese(word);
      case "fr" -> french(word);
      case "de" -> german(word);
      case "ru" -> endings(word, RUSSIAN_ADJECTIVE);
      case "uk" -> endings(word, UKRAINIAN_ADJECTIVE);
      case "ar" -> arabic(word);
      default -> Set.of(word);
    };
  }

  /** The forms of a country's, a city's or a person's name. */
  static Set<String> name(String language, String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    if (isCyrillic(word) && word.length() > 3 && !word.matches(ADJECTIVE_AND_NOUN)) {
      if (language.equals("uk")) {
        ukrainianNoun(word, forms);
      } else if (RUSSIAN_RULES.contains(language)) {
        russianNoun(word, forms);
      }
    } else if (language.equals("de") && word.matches("\\p{L}{4,}[^sxzßh\\d]")) {
      forms.add(word + "s");
    }
    return forms;
  }

  static boolean isCyrillic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
  }

  /** The nisba's forms, with and without article, for what has an article of its own too. */
  static Set<String> arabic(String nisba) {
    Set<String> forms = new LinkedHashSet<>();
    for (String ending : List.of("", "ة", "ين", "ون", "ان")) {
      forms.add(nisba + ending);
      if (nisba.indexOf(' ') < 0) {
        forms.add("ال" + nisba + ending);
      }
    }
    return forms;
  }

  private static Set<String> endings(String stem, List<String> endings) {
    Set<String> forms = new LinkedHashSet<>();
    endings.forEach(ending -> forms.add(stem + ending));
    return forms;
  }

  private static void russianNoun(String word, Set<String> forms) {
    String stem = word.substring(0, word.length() - 1);
    char last = word.charAt(word.length() - 1);
    if (word.endsWith("ия")) {
      add(forms, stem, "и", "ю", "ей");
    } else if (last == 'я') {
      add(forms, stem, "и", "е", "ю", "ей");
    } else if (last == 'а') {
      boolean soft = "гкхжшчщ".indexOf(word.charAt(word.length() - 2)) >= 0;
      add(forms, stem, soft ? "и" : "ы", "е", "у", "ой");
    } else if (last == 'й') {
      add(forms, stem, "я", "ю", "ем", "е");
      if (word.endsWith("ий")) {
        add(forms, word.substring(0, word.length() - 2), "ого", "ому", "им", "ом");
      }
    } else if (last == 'ь') {
      add(forms, stem, "я", "ю", "ем", "е", "и", "ью");
    } else if (CONSONANTS.indexOf(last) >= 0) {
      add(forms, word, "а", "у", "ом", "е");
      if (word.matches(".*(ов|ев|ин|ын)")) {
        forms.add(word + "ым");
      }
    } else if (last == 'ы') {
      add(forms, stem, "", "ам", "ами", "ах");
    }
  }

  private static void ukrainianNoun(String word, Set<String> forms) {
    String stem = word.substring(0, word.length() - 1);
    char last = word.charAt(word.length() - 1);
    if (word.endsWith("ія")) {
      add(forms, stem, "ї", "ю", "єю");
    } else if (last == 'я') {
      add(forms, stem, "і", "ю", "ею");
    } else if (last == 'а') {
      String shorter = stem.substring(0, stem.length() - 1);
      add(forms, stem, "и", "і", "у", "ою");
      char before = stem.charAt(stem.length() - 1);
      if (before == 'г') {
        add(forms, shorter, "зі");
      } else if (before == 'к') {
        add(forms, shorter, "ці");
      }
    } else if (last == 'й') {
      add(forms, stem, "я", "ю", "єм", "ї");
      if (word.endsWith("ий")) {
        add(forms, word.substring(0, word.length() - 2), "ого", "ому", "им", "ому");
      }
    } else if (last == 'ь') {
      add(forms, stem, "я", "ю", "ем", "і");
    } else if (CONSONANTS.indexOf(last) >= 0) {
      add(forms, word, "а", "у", "ом", "і", "ові");
    }
  }

  private static void add(Set<String> forms, String stem, String... endings) {
    for (String ending : endings) {
      forms.add(stem + ending);
    }
  }

  private static Set<String> spanish(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("o")) {
      add(forms, stem, "a", "os", "as");
    } else if (word.endsWith("és") || word.endsWith("án")) {
      String plain = word.substring(0, word.length() - 2) + (word.endsWith("és") ? "es" : "an");
      add(forms, plain, "a", "es", "as");
    } else if (word.endsWith("í")) {
      add(forms, word, "es", "s");
    } else if (word.endsWith("e") || word.endsWith("a")) {
      add(forms, word, "s");
    } else {
      add(forms, word, "a", "es", "as");
    }
    return forms;
  }

  private static Set<String> portuguese(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("o") && !word.endsWith("ão")) {
      add(forms, stem, "a", "os", "as");
    } else if (word.endsWith("ês")) {
      add(forms, word.substring(0, word.length() - 2) + "es", "a", "es", "as");
    } else if (word.endsWith("ão")) {
      String shorter = word.substring(0, word.length() - 2);
      add(forms, shorter, "ã", "ães", "ãs", "ãos");
    } else if (word.endsWith("l")) {
      add(forms, word, "a", "as");
      add(forms, stem, "is");
    } else {
      add(forms, word, "s");
    }
    return forms;
  }

  private static Set<String> french(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    String stem = word.substring(0, word.length() - 1);
    if (word.endsWith("en")) {
      add(forms, word, "s", "ne", "nes");
    } else if (word.endsWith("e")) {
      add(forms, word, "s");
    } else if (word.endsWith("c")) {
      add(forms, word, "s", "que", "ques");
      add(forms, stem, "que", "ques");
    } else if (word.endsWith("s")) {
      add(forms, word, "e", "es");
    } else {
      add(forms, word, "s", "e", "es");
    }
    return forms;
  }

  private static Set<String> german(String word) {
    if (!Character.isUpperCase(word.charAt(0)) || word.endsWith("isch")) {
      return endings(word, GERMAN_ADJECTIVE);
    }
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    if (word.endsWith("e")) {
      forms.add(word + "n");
    } else {
      add(forms, word, "s", "n", "in", "innen");
    }
    return forms;
  }
}
