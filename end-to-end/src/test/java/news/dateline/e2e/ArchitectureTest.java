package news.dateline.e2e;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.article.Article;
import news.dateline.enrich.EnrichService;
import news.dateline.ingest.IngestService;
import news.dateline.publish.PublishService;
import news.dateline.runtime.Service;
import news.dateline.topic.Topics;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** What the modules may know of each other. Each rule was seen to fail once. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("news.dateline");
  private static final Pattern TOPIC_NAME =
      Pattern.compile("\"(articles\\.[a-z]+|feeds\\.[a-z.]*|editor\\.[a-z]+)\"");

  @Test
  void servicesNeverDependOnEachOther() {
    List<Class<?>> services =
        List.of(IngestService.class, EnrichService.class, PublishService.class);
    for (Class<?> service : services) {
      for (Class<?> other : services) {
        if (service != other) {
          noClasses()
              .that()
              .resideInAPackage(within(service))
              .should()
              .dependOnClassesThat()
              .resideInAPackage(within(other))
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void theDomainKnowsNoKafka() {
    for (String domain : List.of(within(Article.class), "news.dateline.taxonomy..")) {
      noClasses()
          .that()
          .resideInAPackage(domain)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(kafka(), within(Topics.class))
          .check(CLASSES);
    }
  }

  @Test
  void theRuntimeKnowsNoArticle() {
    noClasses()
        .that()
        .resideInAPackage(within(Service.class))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(within(Article.class), within(Topics.class))
        .check(CLASSES);
  }

  @Test
  void parsingTaggingAndDecidingKnowNoKafka() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "news.dateline.ingest.parse..",
            "news.dateline.ingest.format..",
            "news.dateline.ingest.structure..",
            "news.dateline.enrich.tag..",
            "news.dateline.enrich.taxonomy..",
            "news.dateline.publish.ninjs..",
            "news.dateline.publish.feed..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(kafka())
        .check(CLASSES);
  }

  @Test
  void packagesOfAServiceFormNoCircle() {
    for (Class<?> service :
        List.of(IngestService.class, EnrichService.class, PublishService.class)) {
      slices()
          .matching(service.getPackageName() + ".(*)..")
          .should()
          .beFreeOfCycles()
          .check(CLASSES);
    }
  }

  @Test
  void topicsAreSpelledInOnePlace() throws IOException {
    Path root = Path.of(System.getProperty("dateline.root", ".."));
    try (Stream<Path> files = Files.walk(root)) {
      List<String> spelled =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(ArchitectureTest::spellsATopic)
              .map(file -> file.getFileName().toString())
              .toList();
      assertThat(spelled).containsExactly("Topics.java");
    }
  }

  private static boolean spellsATopic(Path file) {
    try {
      return TOPIC_NAME.matcher(Files.readString(file)).find();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static String within(Class<?> type) {
    return type.getPackageName() + "..";
  }

  private static String kafka() {
    return Producer.class.getPackageName().replace(".clients.producer", "..");
  }
}
