package news.dateline.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import news.dateline.runtime.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenFileTest {
  private static final String DIGEST = Token.digest("some token");

  @Test
  void tokenIsFoundByItsDigest() {
    TokenFile file = TokenFile.parse("tokens", "# people\nanna editor " + DIGEST + "\n");

    assertThat(file.grant("some token")).get().extracting(Grant::name).isEqualTo("anna");
    assertThat(file.grant("another token")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anna editor                          | tokens, line 1: expected NAME ROLE",
        "anna chief sha256:                   | tokens, line 1: expected NAME ROLE",
        "anna chief DIGEST                    | tokens, line 1: the role is chief",
        "anna source: DIGEST                  | tokens, line 1: the role is source:",
      })
  void wrongLineIsNamedWithWhatWasExpected(String line, String complaint) {
    String text = line.replace("DIGEST", DIGEST);

    assertThatThrownBy(() -> TokenFile.parse("tokens", text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(complaint);
  }

  @Test
  void nameAndTokenAreThereOnce() {
    assertThatThrownBy(() ->
            TokenFile.parse(
                "tokens", "a reader " + DIGEST + "\na reader " + Token.digest("x") + "\n"))
        .hasMessageContaining("line 2: the name a is there twice");
    assertThatThrownBy(
            () -> TokenFile.parse("tokens", "a reader " + DIGEST + "\nb reader " + DIGEST + "\n"))
        .hasMessageContaining("line 2: this digest is there twice");
  }
}
