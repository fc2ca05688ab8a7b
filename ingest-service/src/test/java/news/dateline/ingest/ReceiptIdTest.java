package news.dateline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import news.dateline.article.Outcome;
import news.dateline.article.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client's own {@code receipt-id} comes back in every receipt, and never makes it too large. */
class ReceiptIdTest {
  @TempDir private Path stateDirectory;

  @ParameterizedTest
  @CsvSource({
    "'Ferry sails\n\nThe ferry sails at noon.', ACCEPTED",
    "'{\"title\": 5', REJECTED",
    "'[{\"uri\":\"urn:x:a\",\"headline\":\"A\",\"body_text\":\"It sails.\"},{\"uri\":\"urn:x:b\"}]', SPLIT"
  })
  void ofMegabytesIsCut(String document, Outcome outcome) {
    List<Receipt> receipts = receipts(document, "r".repeat(2_000_000));
    assertThat(receipts).extracting(Receipt::outcome).contains(outcome);
    assertThat(receipts)
        .extracting(Receipt::correlation)
        .filteredOn(Objects::nonNull)
        .isNotEmpty()
        .allSatisfy(correlation -> assertThat(correlation).startsWith("rrr").hasSizeLessThan(501));
  }

  @Test
  void comesBack() {
    assertThat(receipts("Ferry sails\n\nThe ferry sails at noon.", "desk-7"))
        .extracting(Receipt::correlation)
        .containsExactly("desk-7");
  }

  private List<Receipt> receipts(String document, String receiptId) {
    try (IngestDriver driver = new IngestDriver(stateDirectory)) {
      driver.send(document, "receipt-id", receiptId);
      return driver.receipts();
    }
  }
}
