package news.dateline.enrich.http;

import java.util.LinkedHashMap;
import java.util.Map;
import news.dateline.enrich.tag.GoldenExamples;
import news.dateline.enrich.taxonomy.TaxonomyReadException;
import news.dateline.runtime.http.Problem;
import news.dateline.runtime.http.ProblemException;

/** What can be wrong with a request for a taxonomy. */
final class TaxonomyProblems {
  private static final String STAYS = " The taxonomy in force stays.";

  private TaxonomyProblems() {}

  static ProblemException invalid(int line, String reason) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (line > 0) {
      members.put("line", line);
    }
    members.put("reason", reason);
    String where = line > 0 ? "Line " + line + ": " : "";
    return new ProblemException(
        new Problem(
            422,
            "invalid-taxonomy",
            "The taxonomy cannot be taken",
            where + reason + "." + STAYS,
            members));
  }

  static ProblemException invalid(TaxonomyReadException wrong) {
    return invalid(wrong.line(), wrong.reason());
  }

  static ProblemException fails(GoldenExamples.Failure failure) {
    return new ProblemException(
        new Problem(
            422,
            "golden-example-fails",
            "A golden example of the taxonomy does not hold",
            "Line " + failure.line() + ": " + failure.reason() + "." + STAYS,
            Map.of("line", failure.line(), "example", failure.reason())));
  }

  static ProblemException changed(String wanted, String current) {
    return new ProblemException(
        new Problem(
            412,
            "taxonomy-changed",
            "Another taxonomy is in force",
            "If-Match is " + wanted + ", in force is \"" + current + "\"; nothing was changed.",
            Map.of("current", current)));
  }

  static ProblemException notReady() {
    return new ProblemException(
        new Problem(
            503, "not-ready", "The taxonomy is still being read", "Try again in a second."));
  }

  static ProblemException noSuch(String hash) {
    return new ProblemException(
        new Problem(
            404,
            "no-such-taxonomy",
            "There is no such taxonomy",
            "None has the content hash " + hash + "."));
  }

  static ProblemException badNumber(String name, String value, long most) {
    return new ProblemException(
        new Problem(
            400,
            "bad-articles",
            "The number in ?" + name + "= cannot be read",
            "Expected a whole number from 1 to " + most + ", not " + value + "."));
  }

  /** Kafka was told and did not say that it heard. */
  static ProblemException uncertain(Throwable cause) {
    return new ProblemException(
        new Problem(
            503,
            "broker-unavailable",
            "It is not known whether the taxonomy was stored",
            "It may yet come into force; GET /taxonomy says which one is. To send it once more does no"
                + " harm. Kafka says: "
                + cause.getMessage()));
  }

  static ProblemException unavailable(String what, Throwable cause) {
    return new ProblemException(
        new Problem(
            503,
            "broker-unavailable",
            what,
            "Nothing was changed; try again. Kafka says: " + cause.getMessage()));
  }
}
