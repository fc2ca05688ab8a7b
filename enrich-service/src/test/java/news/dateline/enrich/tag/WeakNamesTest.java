package news.dateline.enrich.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.dateline.article.RejectedReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are words of their language, too: they need another name of their country. */
class WeakNamesTest {
  private static Story story(String language, String title, String text) {
    String said = language.isEmpty() ? null : language;
    return new Story("unknown", title, null, null, null, said, null, Samples.body(text));
  }

  @ParameterizedTest
  @CsvSource({
    "ko, 보행자가 인도로 걷는다, 인도에 눈이 쌓였다.",
    "hi, चीनी महंगी हुई, दुकान में चीनी नहीं है।",
    "de, Ein gutes Essen, Das Essen war kalt.",
    "ar, قبل المغرب, كنافة بالقطر وسكر.",
    "ar, هند تغني, قالت هند إن الحفل كان جميلا.",
    "zh, 牙買加·金凱德獲獎, 小說家牙買加·金凱德獲獎。",
    "vi, Thúy Nga ra album, Ca sĩ Thúy Nga hát mười bài.",
    "vi, Anh kể chuyện nghề, Anh nói anh yêu nghề.",
    "ja, 英語と日本語の教室, 日本語を学ぶ。",
  })
  void aWordOfTheLanguageIsNoCountry(String language, String title, String text) {
    assertThat(Samples.TAGGER.tag(story(language, title, text)).tags()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "IN, ko, 인도 총선 시작, 뉴델리에서 인도 유권자들이 투표했다.",
    "CN, hi, चीनी राष्ट्रपति का दौरा, चीन के राष्ट्रपति ने कहा।",
    "QA, ar, قطر تستضيف القمة, قالت قطر إن الدوحة جاهزة.",
    "IN, ar, الهند تطلق قمرا, أطلقت الهند قمرا صناعيا.",
    "RU, vi, Nga tấn công, Tổng thống Nga phát biểu tại Moskva.",
    "DE, ar, زيارة لألمانيا, وصل الوفد لألمانيا يوم الاثنين.",
    "MA, '', زلزال في أكادير, ضرب زلزال مدينة أگادير المغربية وقال المغرب إن عشرة ماتوا في أكادير.",
    "GB, vi, Anh tăng thuế, Chính phủ Anh tại London công bố.",
  })
  void anotherNameOfItsCountryMakesItOne(
      String country, String language, String title, String text) {
    assertThat(Samples.focusCountries(story(language, title, text))).containsExactly(country);
  }

  @Test
  void whatWasDroppedIsSaid() {
    List<RejectedReading> rejected =
        Samples.TAGGER.tag(story("ko", "인도로 걷자", "인도를 걷는다.")).rejectedReadings();
    assertThat(rejected).extracting(RejectedReading::id).contains("IN");
    assertThat(rejected)
        .extracting(RejectedReading::reason)
        .anyMatch(reason -> reason.contains("a word of the language"));
  }

  @Test
  void anAcronymOfThreeLettersStandsForNobodyByItself() {
    assertThat(
            Samples.focusCountries(
                story(
                    "en",
                    "DPP drops charges",
                    "The DPP told a court in Nairobi that Kenya had no case.")))
        .containsExactly("KE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hàn\nQuốc", "Hàn\u00a0Quốc", "Ha\u0300n Quo\u0302\u0301c"})
  void vietnameseAccentsTellHoweverTheyAreWritten(String korea) {
    assertThat(Samples.focusCountries(story("vi", "Bầu cử", "Cử tri " + korea + " đi bỏ phiếu.")))
        .containsExactly("KR");
  }
}
