package news.dateline.runtime.config;

/** A setting that cannot be: the message names the variable, its value and what was expected. */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A setting that cannot be, in words. */
  public ConfigurationException(String message) {
    super(message);
  }
}
