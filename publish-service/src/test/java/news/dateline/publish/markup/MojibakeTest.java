package news.dateline.publish.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MojibakeTest {
  @ParameterizedTest
  @CsvSource({
    "cafÃ©, café",
    "Itâ€™s Ã\u00A0 la carte, It’s à la carte",
    "SÃ£o Paulo, São Paulo",
    "Ð¡ÐµÑƒÐ», Сеул",
    "ðŸ™‚, 🙂",
  })
  void whatIsClearlyMeantOtherwiseIsMended(String text, String meant) {
    assertThat(Mojibake.mended(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "café",
        "SÃO PAULO",
        "IRMÃ\u00A0MARIA",
        "fermé du CAFÉ»",
        "cafÃ© – über",
        "cafÃ© 漢",
        "©Â",
        "plain",
        ""
      })
  void whatMayBeMeantAsItStandsIsLeft(String text) {
    assertThat(Mojibake.mended(text)).isEqualTo(text);
  }

  @Property
  void whatWasReadAsLatin1IsAsItWas(@ForAll("words") String text) {
    String misread = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(Mojibake.mended(misread)).isEqualTo(text);
  }

  @Property
  void whatWasReadAsWindows1252IsAsItWas(@ForAll("western") String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String misread = new String(bytes, Charset.forName("windows-1252"));

    assertThat(Mojibake.mended(misread)).isEqualTo(text);
  }

  @Property
  void nothingIsMendedTwice(@ForAll("words") String text) {
    assertThat(Mojibake.mended(text)).isEqualTo(text);
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("ab ,éüñçß漢Ж").ofMaxLength(30).map(text -> "é" + text);
  }

  @Provide
  Arbitrary<String> western() {
    return Arbitraries.strings().withChars("ab ,éüñçäö’“").ofMaxLength(30).map(text -> "é" + text);
  }
}
