package news.dateline.cli.ingest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.article.Cut;
import news.dateline.article.Outcome;
import news.dateline.article.ReasonCode;
import news.dateline.article.Receipt;
import news.dateline.runtime.config.Environment;
import news.dateline.runtime.config.Setting;
import org.jspecify.annotations.Nullable;

/**
 * An answer for people: one line that says what became of the article, then what else is known.
 *
 * @param publish what the article's address begins with
 */
public record AnswerPrinter(URI publish) {
  /** Addresses begin as publish-service's own do, or else with where it is found. */
  public static AnswerPrinter of(Environment environment) {
    boolean told = !environment.text(Setting.PUBLIC_ADDRESS).isEmpty();
    return new AnswerPrinter(
        environment.address(told ? Setting.PUBLIC_ADDRESS : Setting.PUBLISH_ADDRESS));
  }

  /** The whole answer to the submission {@code name}. */
  public List<String> lines(String name, Answer answer) {
    List<String> lines = new ArrayList<>();
    lines.add(headline(name, answer));
    switch (answer) {
      case Answer.Decided(Receipt receipt, String _) -> addDetails(lines, receipt);
      case Answer.Split(int _, List<Answer.Decided> articles, String _) ->
          articles.forEach(article -> {
            lines.add(headline("- " + article.receipt().id(), article));
            addDetails(lines, article.receipt());
          });
      case Answer.Pending _, Answer.Refused _ -> {
        // The headline says it all.
      }
    }
    return lines;
  }

  /** The one line. */
  public String headline(String name, Answer answer) {
    return switch (answer) {
      case Answer.Decided(Receipt receipt, String _) -> name + ": " + outcome(receipt);
      case Answer.Split(int count, List<Answer.Decided> articles, String _) ->
          name + ": a document of " + count + " articles; " + outcomes(count, articles);
      case Answer.Pending(String id, boolean _, String _) ->
          name + ": taken, not decided yet; its receipt will be " + id;
      case Answer.Refused(int _, String detail, String _) -> name + ": refused. " + detail;
    };
  }

  private static String outcomes(int count, List<Answer.Decided> articles) {
    Map<String, Long> counts =
        articles.stream()
            .collect(
                groupingBy(
                    article -> article.receipt().outcome().label(), TreeMap::new, counting()));
    if (articles.size() < count) {
      counts.put("not decided yet", (long) (count - articles.size()));
    }
    return counts.entrySet().stream()
        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
        .collect(joining(", "));
  }

  private static String outcome(Receipt receipt) {
    Outcome outcome = receipt.outcome();
    return switch (outcome) {
      case ACCEPTED -> "accepted as revision " + receipt.revision();
      case DUPLICATE ->
          "duplicate of revision " + receipt.revision() + of(receipt) + "; nothing is sent on";
      case SUPERSEDED -> "superseded: " + detail(receipt) + "; nothing is sent on";
      case SPLIT -> "a document of " + receipt.entries() + " articles, each with a receipt";
      case REJECTED -> "rejected (" + reason(receipt.reason()) + "): " + detail(receipt);
    };
  }

  private static String of(Receipt receipt) {
    return receipt.standing() == null ? "" : " (receipt " + receipt.standing() + ")";
  }

  private static String reason(@Nullable ReasonCode reason) {
    return reason == null ? "no reason given" : reason.label();
  }

  private static String detail(Receipt receipt) {
    String detail = receipt.detail();
    return detail == null ? "a newer version stands" : detail;
  }

  private void addDetails(List<String> lines, Receipt receipt) {
    add(lines, "receipt", receipt.id());
    add(lines, "uri", receipt.uri());
    add(lines, "article", receipt.articleId());
    if (receipt.address() != null) {
      add(lines, "address", publish + receipt.address());
    }
    receipt.warnings().forEach(warning -> add(lines, "warning", warning));
    if (!receipt.cuts().isEmpty()) {
      add(lines, "cut", cuts(receipt.cuts()));
    }
  }

  private static String cuts(List<Cut> cuts) {
    String rules =
        cuts.stream().collect(groupingBy(Cut::rule, TreeMap::new, counting())).entrySet().stream()
            .map(rule -> rule.getKey() + " " + rule.getValue())
            .collect(joining(", "));
    return cuts.size() + (cuts.size() == 1 ? " piece" : " pieces") + " of boilerplate: " + rules;
  }

  private static void add(List<String> lines, String label, @Nullable Object value) {
    if (value != null) {
      lines.add("  %-9s %s".formatted(label, value));
    }
  }
}
