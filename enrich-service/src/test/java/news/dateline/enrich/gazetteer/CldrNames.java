package news.dateline.enrich.gazetteer;

import com.ibm.icu.impl.ICUData;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.ibm.icu.util.UResourceBundle;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/**
 * The names of countries and of the cities of time zones in CLDR (Unicode License), in the
 * languages that news is written in.
 */
final class CldrNames {
  /** English is the taxonomy's own. */
  static final List<String> LANGUAGES =
      List.of(
          "af",
          "am",
          "ar",
          "az",
          "be",
          "bg",
          "bn",
          "ca",
          "cs",
          "da",
          "de",
          "el",
          "es",
          "es_419",
          "es_MX",
          "et",
          "fa",
          "fi",
          "fil",
          "fr",
          "fr_CA",
          "gu",
          "he",
          "hi",
          "hr",
          "hu",
          "hy",
          "id",
          "is",
          "it",
          "ja",
          "ka",
          "kk",
          "km",
          "kn",
          "ko",
          "ky",
          "lo",
          "lt",
          "lv",
          "mk",
          "ml",
          "mn",
          "mr",
          "ms",
          "my",
          "nb",
          "ne",
          "nl",
          "pa",
          "pl",
          "pt",
          "pt_PT",
          "ro",
          "ru",
          "si",
          "sk",
          "sl",
          "sq",
          "sr",
          "sv",
          "sw",
          "ta",
          "te",
          "th",
          "tr",
          "uk",
          "ur",
          "uz",
          "vi",
          "zh",
          "zh_Hant",
          "zh_Hant_HK");

  /** Whose time zone's city is the name of something else. */
  private static final Set<String> NO_CITIES =
      Set.of("AQ", "UM", "IO", "TF", "CX", "CC", "NF", "PN", "SJ", "BV", "HM");

  /** Whose Arabic adjective is a common word: of Mali, financial. */
  private static final Set<String> NO_NISBA = Set.of("ML");

  /** What stands in brackets behind their names says what they are: "(Republic)", "(SAR)". */
  private static final Set<String> DESCRIBED =
      Set.of("CG", "CD", "HK", "MO", "MF", "SX", "KP", "KR", "UM", "VG", "VI");

  private static final Map<String, String> REGIONS =
      Map.ofEntries(
          Map.entry("002", "africa"),
          Map.entry("150", "europe"),
          Map.entry("419", "latin-america"),
          Map.entry("035", "southeast-asia"),
          Map.entry("030", "east-asia"),
          Map.entry("034", "south-asia"),
          Map.entry("143", "central-asia"),
          Map.entry("015", "middle-east-north-africa"),
          Map.entry("011", "west-africa"),
          Map.entry("014", "east-africa"),
          Map.entry("017", "central-africa"),
          Map.entry("018", "southern-africa"),
          Map.entry("013", "central-america"),
          Map.entry("029", "caribbean"),
          Map.entry("005", "south-america"),
          Map.entry("EU", "europe"));

  private final Rows rows;
  private final Set<String> codes;

  CldrNames(Rows rows, Set<String> codes) {
    this.rows = rows;
    this.codes = codes;
  }

  void add() {
    for (String locale : LANGUAGES) {
      ULocale language = new ULocale(locale);
      addCountries(language);
      addCities(language);
    }
  }

  private void addCountries(ULocale locale) {
    LocaleDisplayNames full = LocaleDisplayNames.getInstance(locale);
    LocaleDisplayNames brief = LocaleDisplayNames.getInstance(locale, DisplayContext.LENGTH_SHORT);
    for (String code : codes) {
      Set<String> names = new LinkedHashSet<>();
      names.addAll(plain(full.regionDisplayName(code), code));
      names.addAll(plain(brief.regionDisplayName(code), code));
      names.addAll(plain(variant(locale, code), code));
      // "Hong Kong (China)": what stands in brackets may be another country.
      codes.forEach(other -> {
        if (!other.equals(code)) {
          names.remove(full.regionDisplayName(other));
        }
      });
      names.remove(code);
      for (String name : names) {
        addForms("name", code, locale.getLanguage(), name);
      }
    }
    REGIONS.forEach((number, id) -> {
      for (String name : plain(full.regionDisplayName(number), number)) {
        if (!name.equals(number)) {
          addForms("region", id, locale.getLanguage(), name);
        }
      }
    });
  }

  private void addForms(String kind, String code, String language, String name) {
    if (name.length() < 2 || name.equals("UK") || name.equals("US")) {
      return;
    }
    Inflection.name(language, name).forEach(form -> rows.add(kind, code, language, form));
    boolean arabic = language.equals("ar") && !NO_NISBA.contains(code);
    if (arabic && kind.equals("name") && name.indexOf(' ') < 0) {
      nisba(name).forEach(form -> rows.add("demonym", code, language, form));
    }
    if (language.equals("hi")
        && kind.equals("name")
        && name.indexOf(' ') < 0
        && Character.isLetter(name.charAt(name.length() - 1))
        && name.length() > 3) {
      rows.add("demonym", code, language, name + "ी");
    }
  }

  private static Set<String> nisba(String name) {
    String stem = name.startsWith("ال") ? name.substring(2) : name;
    while (stem.endsWith("ا") || stem.endsWith("ة") || stem.endsWith("ى")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    String adjective = stem.endsWith("ي") ? stem : stem + "ي";
    return adjective.length() < 4 ? Set.of() : Inflection.arabic(adjective);
  }

  /** "Myanmar (Birmania)" is two names; a name with a code or digits in it is none. */
  private static Set<String> plain(String name, String code) {
    Set<String> names = new LinkedHashSet<>();
    int open = Math.max(name.indexOf('('), name.indexOf('（'));
    String head = (open > 0 ? name.substring(0, open) : name).strip();
    if (!head.isEmpty() && !head.matches(".*\\d.*")) {
      names.add(head);
    }
    int close = Math.max(name.indexOf(')'), name.indexOf('）'));
    if (open > 0 && close > open + 4 && !DESCRIBED.contains(code)) {
      names.add(name.substring(open + 1, close).strip());
    }
    if (open > 0) {
      names.add(name.strip());
    }
    return names;
  }

  private static String variant(ULocale locale, String code) {
    try {
      UResourceBundle bundle =
          UResourceBundle.getBundleInstance(ICUData.ICU_REGION_BASE_NAME, locale);
      return bundle.get("Countries%variant").getString(code);
    } catch (MissingResourceException none) {
      return "";
    }
  }

  private void addCities(ULocale locale) {
    TimeZoneNames names = TimeZoneNames.getInstance(locale);
    for (String zone :
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
      String code = TimeZone.getRegion(zone);
      String city = names.getExemplarLocationName(zone);
      // Nepali calls Dili as it calls Delhi.
      boolean delhi = code.equals("TL") && locale.getLanguage().equals("ne");
      boolean known = !delhi && city != null && city.length() > 1 && !NO_CITIES.contains(code);
      // America/Indiana/Knox and its like are no cities of the world's news.
      if (known && codes.contains(code) && zone.indexOf('/') == zone.lastIndexOf('/')) {
        for (String part : plain(city, code)) {
          addForms("place", code, locale.getLanguage(), part);
        }
      }
    }
  }
}
