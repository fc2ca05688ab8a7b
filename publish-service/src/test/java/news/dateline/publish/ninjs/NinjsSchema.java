package news.dateline.publish.ninjs;

import java.nio.file.Path;
import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import news.dateline.testkit.IptcSchema;
import org.junit.jupiter.api.Assumptions;

/** {@link IptcSchema} for tests, which are skipped where it is not at hand. */
final class NinjsSchema {
  private static final String ABSENT = "IPTC's schemas are not here";

  private NinjsSchema() {}

  /** The schema; where it is absent, the test that asks for it is skipped. */
  static IptcSchema load() {
    Optional<IptcSchema> schema = find();
    Assumptions.assumeTrue(schema.isPresent(), ABSENT);
    return schema.orElseThrow();
  }

  /** Skips a property: to it an assumption that fails would be a sample to replace. */
  static final class WherePresent implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return find().isPresent() ? SkipResult.doNotSkip() : SkipResult.skip(ABSENT);
    }
  }

  /** The schema, for properties that {@link WherePresent} skips. */
  static Optional<IptcSchema> find() {
    return IptcSchema.find(Path.of(System.getProperty("dateline.shared", "../../shared")));
  }
}
