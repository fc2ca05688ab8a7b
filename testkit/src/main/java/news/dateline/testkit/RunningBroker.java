package news.dateline.testkit;

/** A broker, wherever it runs. */
interface RunningBroker extends AutoCloseable {
  /** Host and port. */
  String bootstrapServers();

  @Override
  void close();
}
