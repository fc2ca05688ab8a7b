package news.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecordsTest {
  @Test
  void aReceiptIdIsReadBackAsItWasWritten() {
    assertThat(ReceiptId.parse("3-1742/5")).isEqualTo(new ReceiptId(3, 1742, 5));
    assertThat(ReceiptId.parse("3-1742")).hasToString("3-1742");
  }
}
