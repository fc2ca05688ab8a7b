package news.dateline.bench;

/**
 * No way at all: articles come out of the topic they went into.
 *
 * @param input that topic
 */
record BareBroker(String input) implements Route {
  private static final String TOPIC = "bare";

  static BareBroker open(Bench bench) {
    bench.create(TOPIC);
    return new BareBroker(TOPIC);
  }

  @Override
  public String name() {
    return "bare broker";
  }

  @Override
  public String output() {
    return input;
  }

  @Override
  public void close() {
    // The topic goes with the broker.
  }
}
