package news.dateline.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class LinesTest {
  /** Few values of bytes, so that many of them are ends of lines. */
  @Property(tries = 500)
  void linesAndTheirEndsAreTheStreamAndNoneIsLongerThanAllowed(
      @ForAll @Size(max = 200) List<@ByteRange(min = 8, max = 13) Byte> bytes,
      @ForAll @IntRange(min = 1, max = 20) int limit)
      throws IOException {
    byte[] stream = new byte[bytes.size()];
    for (int i = 0; i < stream.length; i++) {
      stream[i] = bytes.get(i);
    }

    List<Lines.Line> lines = all(new Lines(new ByteArrayInputStream(stream), limit));

    long read = 0;
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (Lines.Line line : lines) {
      assertThat(line.bytes()).hasSize(line.length() <= limit ? (int) line.length() : 0);
      whole.writeBytes(line.bytes());
      whole.write('\n');
      read += line.length() + 1;
    }
    // The last line may have no end.
    assertThat(read).isBetween((long) stream.length, stream.length + 1L);
    if (lines.stream().allMatch(line -> line.length() <= limit)) {
      assertThat(whole.toString()).startsWith(new String(stream));
    }
  }

  private static List<Lines.Line> all(Lines lines) throws IOException {
    List<Lines.Line> all = new ArrayList<>();
    for (Optional<Lines.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
      all.add(line.get());
    }
    return all;
  }
}
