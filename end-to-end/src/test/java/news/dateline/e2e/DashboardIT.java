package news.dateline.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import news.dateline.article.Receipt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.io.TempDir;

/** The dashboard in a real browser, over the whole pipeline. */
class DashboardIT {
  private static final String TOKEN = "dateline_an-editor-of-this-test-and-nobody-else";
  private static final Pattern HAS_DAY = Pattern.compile("\\d");
  private static final int TRIES = 5;
  private static final long SEEN_WITHIN_MS = 2000;

  /** For what the page shows sooner or later, on a machine that is busy with other builds. */
  private static final double PATIENCE_MS = 30_000;

  private static final long A_MINUTE_MS = 60_000;

  /** How long the line for screen readers is silent after it spoke. */
  private static final long QUIET_MS = 10_000;

  private static Pipeline pipeline;
  private static Chromium chromium;

  private Page page;

  /** Who reads of a failure elsewhere does not see the page. */
  @RegisterExtension
  final TestExecutionExceptionHandler whatThePageSaid =
      (context, failure) -> {
        throw new AssertionError(
            "%s%nThe page complained: %s%nIt said: %s"
                .formatted(failure.getMessage(), chromium.complaints(), said()),
            failure);
      };

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    chromium = Chromium.start();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
    Path tokens = directory.resolve("tokens");
    Files.writeString(tokens, "mina editor " + news.dateline.runtime.access.Token.digest(TOKEN));
    pipeline =
        Pipeline.start(
            DashboardIT.class, directory, Map.of("DATELINE_TOKENS_FILE", tokens.toString()));
    post("talks", "1", "Seoul and Tokyo resume talks", "SEOUL, South Korea. Envoys met in Seoul.");
    post("ferry", "1", "Busan ferry opens", "BUSAN, South Korea. A ferry sails to Japan.");
    post("dam", "1", "Nairobi counts its trees", "NAIROBI, Kenya. Kenya counts its trees.");
    Receipt last = post("salt", "1", "Chile weighs lithium", "SANTIAGO, Chile. Chile weighs it.");
    pipeline.await(last.address(), response -> response.statusCode() == 200);
  }

  @AfterAll
  static void stop() {
    if (pipeline != null) {
      pipeline.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void open() {
    page = open(new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  @AfterEach
  void nothingWentWrongAndNothingCameFromElsewhere() {
    page.context().close();
    List<String> complaints = List.copyOf(chromium.complaints());
    chromium.complaints().clear();
    assertThat(complaints).isEmpty();
    assertThat(chromium.requests())
        .allSatisfy(address -> assertThat(address).startsWith(pipeline.publishAddress() + "/"));
  }

  @Test
  void articleIsSeenWithinTwoSecondsOfItsAcceptance() {
    Map<String, Long> waits = new LinkedHashMap<>();
    for (int i = 0; i < TRIES; i++) {
      String title = "Seoul bulletin " + i;
      post("bulletin-" + i, "1", title, "SEOUL, South Korea. Bulletin.");
      long accepted = System.nanoTime();
      assertThat(card(title)).isVisible();
      waits.put(title, (System.nanoTime() - accepted) / 1_000_000);
    }
    System.out.println("Milliseconds from acceptance to the dashboard: " + waits);
    // The best of some: what another build takes from the machine is not the page's.
    assertThat(waits.values().stream().mapToLong(Long::longValue).min().orElseThrow())
        .isLessThan(SEEN_WITHIN_MS);
  }

  @Test
  void correctionIsMarkedAndKilledArticleTurnsIntoWithdrawal() {
    Receipt first = post("cable", "1", "Incheon cable cut", "INCHEON, South Korea. It is cut.");
    assertThat(card("Incheon cable cut")).isVisible();
    post("cable", "2", "Incheon cable frayed", "INCHEON, South Korea. It is frayed.", "correction");
    assertThat(card("Incheon cable frayed")).isVisible();
    assertThat(card("Incheon cable frayed")).containsText("corrected");

    card("Incheon cable frayed").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator("#article-title")).hasText("Incheon cable frayed");
    post("cable", "3", "Incheon cable", "Killed.", "canceled");
    assertThat(page.locator("#article-title")).hasText("Withdrawn");
    page.keyboard().press("Escape");
    assertThat(card("Incheon cable")).hasCount(0);
    assertThat(page.locator("#list .withdrawn")).containsText("killed");
    pipeline.await(first.address(), response -> response.statusCode() == 410);
    noViolations("withdrawal");
  }

  @Test
  void lineForThoseWhoDoNotSeeThePageSpeaksAtMostEveryTenSeconds() {
    page.clock().install();
    page.reload();
    assertThat(page.locator("#news")).containsText("articles");
    page.clock().pauseAt(System.currentTimeMillis() + A_MINUTE_MS);

    post("tide", "1", "Mokpo tide rises", "MOKPO, South Korea. The tide rose.");
    letTimeGoUntil(1000, () -> line().startsWith("1 new."));
    post("tide-2", "1", "Mokpo tide falls", "MOKPO, South Korea. The tide fell.");
    letTimeGoUntil(10, () -> card("Mokpo tide falls").isVisible());
    post("tide-3", "1", "Mokpo tide turns", "MOKPO, South Korea. The tide turned.");
    letTimeGoUntil(10, () -> card("Mokpo tide turns").isVisible());

    page.clock().runFor(QUIET_MS / 2);
    assertThat(line()).startsWith("1 new.");
    page.clock().runFor(QUIET_MS);
    assertThat(line()).startsWith("2 new.");
  }

  @Test
  void openArticleFollowsWhatHappensToItEvenWhenItLeavesTheSelection() {
    post("weir", "1", "Kisumu dam holds", "KISUMU, Kenya. The dam of Kenya holds.");
    page.locator("#map [aria-label^='Kenya']").click();
    assertThat(card("Kisumu dam holds")).isVisible();
    assertThat(page.locator("#news")).containsText("for country KE");
    card("Kisumu dam holds").getByRole(AriaRole.BUTTON).first().click();
    post("weir", "2", "Temuco dam leaks", "TEMUCO, Chile. It is in Chile.", "correction");
    assertThat(page.locator("#article-title")).hasText("Temuco dam leaks");
    assertThat(page.locator("#article-state")).containsText("corrected");
    assertThat(page.locator("#changed")).hasText("It was corrected while you read it.");
    noViolations("corrected-article");

    post("weir", "3", "Temuco dam", "Killed.", "canceled");
    assertThat(page.locator("#article-title")).hasText("Withdrawn");
    assertThat(page.locator("#changed")).hasText("It was withdrawn while you read it.");
    page.keyboard().press("Escape");
    assertThat(card("Kisumu dam holds")).hasCount(0);
  }

  @Test
  void articleThatIsOnItsWayIsWaitedForAndOneThatCannotBeReadIsAskedForAgain() {
    AtomicInteger asked = new AtomicInteger();
    AtomicReference<Route> second = new AtomicReference<>();
    page.route(
        "**/why",
        route -> {
          switch (asked.getAndIncrement()) {
            case 0 -> route.fulfill(new Route.FulfillOptions().setStatus(503));
            case 1 -> second.set(route);
            default -> route.resume();
          }
        });

    card("Busan ferry opens").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator("#article-title")).hasText("Opening…");
    noViolations("opening");
    page.waitForCondition(() -> second.get() != null);
    second.get().fulfill(new Route.FulfillOptions().setStatus(500));
    assertThat(page.locator("#article-title")).hasText("It cannot be read now");
    page.locator("#article button", named("Try again")).click();
    assertThat(page.locator("#article-title")).hasText("Busan ferry opens");

    assertThat(chromium.complaints())
        .hasSize(2)
        .allMatch(complaint -> complaint.contains("503") || complaint.contains("500"));
    chromium.complaints().clear();
  }

  @Test
  void answerFromBeforeAWithdrawalIsNotShown() {
    Receipt buoy = post("buoy", "1", "Pohang buoy drifts", "POHANG, South Korea. It drifts.");
    assertThat(card("Pohang buoy drifts")).isVisible();
    AtomicReference<Route> held = new AtomicReference<>();
    AtomicReference<APIResponse> before = new AtomicReference<>();
    page.route(
        "**/why",
        route -> {
          if (held.compareAndSet(null, route)) {
            before.set(route.fetch());
          } else {
            route.resume();
          }
        });

    card("Pohang buoy drifts").getByRole(AriaRole.BUTTON).first().click();
    page.waitForCondition(() -> before.get() != null);
    post("buoy", "2", "Pohang buoy", "Killed.", "canceled");
    pipeline.await(buoy.address(), response -> response.statusCode() == 410);
    assertThat(page.locator("#list .withdrawn")).containsText("killed");
    assertThat(page.locator("#article-title")).hasText("Opening…");
    held.get().fulfill(new Route.FulfillOptions().setResponse(before.get()));

    assertThat(page.locator("#article-title")).hasText("Withdrawn");
    assertThat(chromium.complaints()).hasSize(1).allMatch(complaint -> complaint.contains("410"));
    chromium.complaints().clear();
  }

  @Test
  void mapAndListsFilterByClick() {
    page.locator("#map [aria-label^='Kenya']").click();
    assertThat(page.locator("#chosen")).containsText("KE");
    assertThat(card("Nairobi counts its trees")).isVisible();
    assertThat(card("Chile weighs lithium")).hasCount(0);
    page.locator("#subscribe summary").click();
    // No document has just one country's articles.
    assertThat(page.locator("#addresses")).containsText("/stream?country=KE");
    assertThat(page.locator("#addresses")).not().containsText(".atom");
    noViolations("country");
    page.locator("#chosen button").click();
    assertThat(card("Chile weighs lithium")).isVisible();
    assertThat(page.locator("#histogram small").first()).hasText(HAS_DAY);
    assertThat(page.locator("#most")).containsText("a day");
    page.locator("#regions button", named("Latin America")).click();
    assertThat(card("Nairobi counts its trees")).hasCount(0);
    assertThat(page.locator("#addresses")).containsText("/feeds/region/latin-america.atom");
    noViolations("region");
  }

  @Test
  void keyboardAloneReachesMapListAndArticle() {
    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    tabTo("#map [aria-label^='Kenya']");
    page.keyboard().press("Enter");
    assertThat(card("Chile weighs lithium")).hasCount(0);
    tabTo("#list h3 button");
    page.keyboard().press("Enter");
    assertThat(page.locator("#article-title")).hasText("Nairobi counts its trees");
    page.keyboard().press("Escape");
    assertThat(page.locator("#article")).not().isVisible();
    assertThat(page.locator("#list h3 button").first()).isFocused();
  }

  @Test
  void evidenceIsHighlightedInTheText() {
    card("Busan ferry opens").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator("#article mark").first()).isVisible();
    Locator tag = page.locator("#article .tags button", named("Korean Peninsula"));
    tag.click();
    assertThat(tag).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("#article mark").first()).isVisible();
    assertThat(page.locator("#article .evidence").first()).containsText("weight");
    noViolations("article");
  }

  @Test
  void articleNamesTheSameStoryElsewhereUntilThatIsWithdrawn() {
    String text =
        "ULSAN, South Korea. The shipyard sent home its night shift after a crane leaned over the"
            + " dry dock, and nobody may go near it until engineers from three firms have looked at"
            + " every bolt, which the oldest of them said would take until the weekend at least.";
    post("crane", "1", "Ulsan crane leans", text);
    Receipt copy = post("crane-copy", "1", "Night shift goes home", text);
    pipeline.await(copy.address() + "/why", answer -> answer.body().contains("urn:x:crane\""));

    card("Night shift goes home").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator("#article .same")).containsText("Ulsan crane leans");
    noViolations("same-story");
    page.locator("#article .same button").click();
    assertThat(page.locator("#article-title")).hasText("Ulsan crane leans");
    assertThat(page.locator("#article .same")).containsText("later");
    page.locator("#article .same button").click();
    post("crane", "2", "Ulsan crane", "Killed.", "canceled");
    assertThat(page.locator("#article .same")).hasCount(0);
    assertThat(page.locator("#article-title")).hasText("Night shift goes home");
  }

  @Test
  void beyondThisMachineThePageAsksForATokenAndThenFollowsWithIt() {
    page.context().close();
    page =
        chromium.page(
            new Browser.NewContextOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.9")));
    page.navigate(pipeline.publishAddress() + "/");
    assertThat(page.locator("#token-title")).hasText("It takes a token");
    assertThat(page.locator("#list h3")).hasCount(0);
    noViolations("token-to-read");
    page.locator("#token-text").fill(TOKEN);
    page.locator("#token button[value=edit]").click();

    assertThat(page.locator("#connection")).containsText("live");
    assertThat(card("Chile weighs lithium")).isVisible();
    post("mail", "1", "Jeonju mail boat sinks", "JEONJU, South Korea. It sank at its pier.");
    assertThat(card("Jeonju mail boat sinks")).isVisible();
    card("Jeonju mail boat sinks").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator("#article-title")).hasText("Jeonju mail boat sinks");
    page.reload();
    assertThat(page.locator("#connection")).containsText("live");
    assertThat(chromium.complaints()).isNotEmpty().allMatch(complaint -> complaint.contains("401"));
    chromium.complaints().clear();
  }

  @Test
  void editorTagsKillsHoldsAndReleases() {
    post("edit", "1", "Daegu fair opens", "DAEGU, South Korea. The fair opened.");
    assertThat(card("Daegu fair opens")).isVisible();
    page.locator("#edit").click();
    noViolations("token");
    page.locator("#token-text").fill(TOKEN);
    page.locator("#token button[value=edit]").click();

    card("Daegu fair opens").getByRole(AriaRole.BUTTON).first().click();
    page.locator(".editor select").selectOption("region");
    page.locator(".editor input[name=id]").fill("arctic");
    page.locator(".editor input[name=note]").fill("the fair is about ice");
    page.locator(".editor button[value=add]").click();
    assertThat(page.locator(".editor [role=status]")).hasText("done");
    assertThat(page.locator("#article .tags")).containsText("the fair is about ice");
    noViolations("editing");
    act("hold");
    assertThat(page.locator("#article-title")).hasText("Withdrawn");
    page.keyboard().press("Escape");
    assertThat(card("Daegu fair opens")).hasCount(0);
    assertThat(page.locator("#list .withdrawn")).containsText("held back");
    page.locator("#list .withdrawn button", named("Open")).first().click();
    act("release");
    page.keyboard().press("Escape");
    assertThat(card("Daegu fair opens")).isVisible();

    card("Daegu fair opens").getByRole(AriaRole.BUTTON).first().click();
    act("kill");
    assertThat(page.locator("#article-title")).hasText("Withdrawn");
    page.keyboard().press("Escape");
    assertThat(card("Daegu fair opens")).hasCount(0);
  }

  @Test
  void whatAnotherEditorTagsMeanwhileIsNotLost() {
    Receipt fair = post("expo", "1", "Ulsan expo opens", "ULSAN, South Korea. The expo opened.");
    assertThat(card("Ulsan expo opens")).isVisible();
    page.locator("#edit").click();
    page.locator("#token-text").fill(TOKEN);
    page.locator("#token button[value=edit]").click();
    card("Ulsan expo opens").getByRole(AriaRole.BUTTON).first().click();
    AtomicBoolean meanwhile = new AtomicBoolean(true);
    page.route(
        "**/tags",
        route -> {
          if (route.request().method().equals("PUT") && meanwhile.getAndSet(false)) {
            assertThat(tag(fair, "europe").statusCode()).isEqualTo(200);
          }
          route.resume();
        });

    page.locator(".editor select").selectOption("region");
    page.locator(".editor input[name=id]").fill("arctic");
    page.locator(".editor input[name=note]").fill("it is about ice");
    page.locator(".editor button[value=add]").click();

    assertThat(page.locator(".editor [role=status]")).hasText("done");
    assertThat(pipeline.get(fair.address() + "/tags").body()).contains("arctic", "europe");
    // The browser tells of the one that was refused.
    assertThat(chromium.complaints()).allMatch(complaint -> complaint.contains("412"));
    chromium.complaints().clear();
  }

  private static HttpResponse<String> tag(Receipt article, String region) {
    return pipeline.send(
        HttpRequest.newBuilder(URI.create(pipeline.publishAddress() + article.address() + "/tags"))
            .header("Authorization", "Bearer " + TOKEN)
            .PUT(HttpRequest.BodyPublishers.ofString("{\"add\":[\"region/" + region + "\"]}"))
            .build());
  }

  @Test
  void darkPhoneAndEmptySearchAreAccessibleToo() {
    noViolations("list");
    page.locator("#q").fill("zzzznothing");
    page.keyboard().press("Enter");
    assertThat(page.locator("#list")).containsText("Nothing matches");
    noViolations("empty");
    page.context().close();

    page =
        open(
            new Browser.NewContextOptions()
                .setViewportSize(1440, 900)
                .setColorScheme(ColorScheme.DARK));
    noViolations("dark");
    card("Busan ferry opens").getByRole(AriaRole.BUTTON).first().click();
    assertThat(page.locator("#article mark").first()).isVisible();
    noViolations("dark-article");
    page.context().close();

    page =
        open(
            new Browser.NewContextOptions()
                .setViewportSize(375, 740)
                .setIsMobile(true)
                .setHasTouch(true));
    noSidewaysScroll();
    noViolations("phone");
    card("Busan ferry opens").getByRole(AriaRole.BUTTON).first().tap();
    assertThat(page.locator("#article mark").first()).isVisible();
    noSidewaysScroll();
    noViolations("phone-article");
  }

  @Test
  void policyLetsInNothingFromElsewhere() {
    Response response = page.reload();
    assertThat(response.headerValue("content-security-policy"))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe", "*");
  }

  private Page open(Browser.NewContextOptions options) {
    Page opened = chromium.page(options.setReducedMotion(ReducedMotion.REDUCE));
    opened.navigate(pipeline.publishAddress() + "/");
    assertThat(opened.locator("#connection")).containsText("live");
    assertThat(opened.locator("#map .c5").first()).isVisible();
    assertThat(opened.locator("#list h3").first()).isVisible();
    return opened;
  }

  private String said() {
    try {
      return page.locator("body").innerText();
    } catch (PlaywrightException closed) {
      return closed.getMessage();
    }
  }

  private String line() {
    return page.locator("#news").textContent();
  }

  /** The page's clock, which stands still else, goes on by {@code millis} at a time. */
  private void letTimeGoUntil(long millis, BooleanSupplier happened) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInSameThread()
        .until(() -> {
          page.clock().runFor(millis);
          return happened.getAsBoolean();
        });
  }

  /** The article of the list with {@code title}. */
  private Locator card(String title) {
    return page.locator("#list > li", named(title));
  }

  private static Page.LocatorOptions named(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private void act(String act) {
    page.locator(".editor input[name=reason]").fill("the desk says so");
    page.locator(".editor button[value=" + act + "]").click();
  }

  private void tabTo(String selector) {
    Locator wanted = page.locator(selector).first();
    for (int i = 0; i < 300; i++) {
      if ((boolean) wanted.evaluate("node => node === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("the Tab key never reached " + selector);
  }

  private void noViolations(String state) {
    Chromium.picture(page, state);
    assertThat(Chromium.violations(page)).as(state).isEmpty();
  }

  private void noSidewaysScroll() {
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(375);
  }

  private static Receipt post(String name, String version, String title, String body) {
    return post(name, version, title, body, "update");
  }

  private static Receipt post(
      String name, String version, String title, String body, String signal) {
    return pipeline.post(
        """
        {"uri":"urn:x:%s","version":"%s","signal":"%s","source":"harbor-wire","language":"en",\
        "title":"%s","body":"%s"%s}\
        """
            .formatted(
                name,
                version,
                signal.equals("canceled") ? "update" : signal,
                title,
                body,
                signal.equals("canceled") ? ",\"status\":\"canceled\"" : ""),
        Map.of("Content-Type", "application/json"));
  }
}
