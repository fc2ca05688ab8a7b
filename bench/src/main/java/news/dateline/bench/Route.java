package news.dateline.bench;

/** A way that articles take from one topic to another; while it is open, they do. */
interface Route extends AutoCloseable {
  /** What it is called in the table. */
  String name();

  /** The topic where articles go in. */
  String input();

  /** The topic where they come out, each under its uri as key. */
  String output();

  @Override
  void close();
}
