package news.dateline.runtime;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.regex.Pattern;

/**
 * A service's meters, as Prometheus likes them named (prometheus.io, "Metric and label naming"): in
 * base units, and each with a line of help. Of what libraries count, some is not, and left out.
 */
final class Meters {
  /** Nanoseconds and milliseconds, and gauges that are called as only a part of a histogram is. */
  private static final Pattern FOREIGN = Pattern.compile("(^|_)(ns|ms)(_|$)|_count$");

  private static final double NANOS = 1e9;

  private Meters() {}

  /**
   * None are there yet but the processor time of the process; all have the label {@code service}.
   */
  static PrometheusMeterRegistry of(String service) {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    meters
        .config()
        .commonTags("service", service)
        .meterFilter(
            new MeterFilter() {
              @Override
              public MeterFilterReply accept(Meter.Id id) {
                return isForeign(id) ? MeterFilterReply.DENY : MeterFilterReply.NEUTRAL;
              }

              @Override
              public Meter.Id map(Meter.Id id) {
                return described(id);
              }
            });
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      FunctionCounter.builder("process.cpu", system, counted -> counted.getProcessCpuTime() / NANOS)
          .baseUnit("seconds")
          .description("Processor time of the process")
          .register(meters);
    }
    return meters;
  }

  private static boolean isForeign(Meter.Id id) {
    String name = id.getConventionName(NamingConvention.snakeCase).replace('-', '_');
    return FOREIGN.matcher(name).find()
        || "ns".equals(id.getBaseUnit())
        || "ms".equals(id.getBaseUnit());
  }

  private static Meter.Id described(Meter.Id id) {
    String description = id.getDescription();
    return description != null && !description.isBlank()
        ? id
        : new Meter.Id(
            id.getName(),
            Tags.of(id.getTagsAsIterable()),
            id.getBaseUnit(),
            id.getName().replace('.', ' ').replace('-', ' '),
            id.getType());
  }
}
