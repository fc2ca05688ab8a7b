package news.dateline.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import news.dateline.article.Arrival;
import news.dateline.article.ReasonCode;
import news.dateline.article.ReceiptId;
import news.dateline.ingest.structure.CleanText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads any input: picks the format by content type, else by looking. Never throws, whatever the
 * bytes are. Safe for use by several threads.
 */
public final class Parser {
  /** The largest input, in bytes: 8 MiB. */
  public static final int MAX_BYTES = 8 * 1024 * 1024;

  private static final int SAMPLE = 30;
  private static final Logger LOG = LoggerFactory.getLogger(Parser.class);

  private final List<Format> formats;
  private final CopyDesk desk = new CopyDesk();

  /** A parser of {@code formats}, which are asked in this order. */
  public Parser(List<Format> formats) {
    this.formats = List.copyOf(formats);
  }

  /** The drafts in {@code input}, or why there are none. */
  @SuppressWarnings("CatchAndPrintStackTrace")
  public Parsed parse(Input input) {
    try {
      return parsed(input);
    } catch (Unreadable unreadable) {
      return heeded(input, unreadable.rejection());
    } catch (StackOverflowError overflow) {
      return heeded(
          input,
          new Parsed.Rejection(
              ReasonCode.TOO_DEEP,
              "nested more deeply than any article; expected at most 100 levels"));
    } catch (RuntimeException fault) {
      LOG.error("could not parse input {}", input.arrival().receipt(), fault);
      return new Parsed.Rejection(
          ReasonCode.INTERNAL_ERROR,
          "a fault of Dateline's own while parsing; its log has it under "
              + input.arrival().receipt());
    }
  }

  private Parsed parsed(Input input) throws Unreadable {
    byte[] value = input.value();
    if (value == null) {
      throw new Unreadable(
          ReasonCode.NULL_VALUE,
          "the record has no value; a kill without text has a value of zero bytes and the headers"
              + " `uri` and `status`");
    }
    if (value.length > MAX_BYTES) {
      throw new Unreadable(
          ReasonCode.TOO_LARGE,
          String.format(
              Locale.ROOT, "%,d bytes, expected at most %,d (8 MiB)", value.length, MAX_BYTES));
    }
    ContentType type = ContentType.of(input.headers());
    Document document = new Document(value, type.charset(), input.headers());
    if (document.isBlank()) {
      return new Parsed.Drafts(List.of(desk.withoutText(input)));
    }
    Format format = format(type.mediaType(), document.glance()).within(document);
    List<Manuscript> manuscripts = read(format, document);
    if (manuscripts.size() == 1) {
      Input one = format.isCollection() ? input.entry(input.arrival()) : input;
      return new Parsed.Drafts(List.of(desk.edit(manuscripts.getFirst(), one, one.arrival())));
    }
    return entries(input, manuscripts);
  }

  /** Every article of a document stands for itself: one that is refused takes no other with it. */
  private Parsed entries(Input input, List<Manuscript> manuscripts) {
    List<Draft> drafts = new ArrayList<>(manuscripts.size());
    List<Parsed.Refused> refused = new ArrayList<>();
    for (int i = 0; i < manuscripts.size(); i++) {
      Input entry = input.entry(entry(input.arrival(), i));
      try {
        drafts.add(desk.edit(manuscripts.get(i), entry, entry.arrival()));
      } catch (Unreadable unreadable) {
        refused.add(new Parsed.Refused(entry.arrival(), unreadable.rejection()));
      }
    }
    return refused.isEmpty() ? new Parsed.Drafts(drafts) : new Parsed.Mixed(drafts, refused);
  }

  /** Of a document beyond all bounds, what stands at its surface: it may be a kill or a hold. */
  private List<Manuscript> read(Format format, Document document) throws Unreadable {
    try {
      return format.read(document);
    } catch (Unreadable fault) {
      if (!fault.isBeyondBounds()) {
        throw fault;
      }
      return surface(format, document, fault);
    }
  }

  private List<Manuscript> surface(Format format, Document document, Unreadable fault)
      throws Unreadable {
    List<Manuscript> found = new ArrayList<>();
    boolean withdraws = false;
    for (Manuscript manuscript : surface(format, document)) {
      withdraws |= desk.withdraws(manuscript, document.headers());
      found.add(manuscript.cutOff(fault.rejection()));
    }
    if (!withdraws) {
      throw fault;
    }
    return found;
  }

  private static List<Manuscript> surface(Format format, Document document) {
    try {
      return format.surface(document);
    } catch (Unreadable nothingThere) {
      return List.of();
    }
  }

  /** A kill or a hold that its headers say is heeded, whatever is wrong with its text. */
  private Parsed heeded(Input input, Parsed.Rejection rejection) {
    boolean named = input.headers().value("uri") != null || input.headers().value("url") != null;
    if (!named || rejection.reason() == ReasonCode.NULL_VALUE) {
      return rejection;
    }
    try {
      return new Parsed.Drafts(List.of(desk.withoutText(input, rejection.detail())));
    } catch (Unreadable noWithdrawal) {
      return rejection;
    }
  }

  private static Arrival entry(Arrival whole, int entry) {
    ReceiptId receipt = whole.receipt();
    return new Arrival(
        whole.timestamp(), new ReceiptId(receipt.partition(), receipt.offset(), entry));
  }

  private Format format(@Nullable String mediaType, Glance glance) throws Unreadable {
    boolean shared = mediaType == null;
    for (Format format : formats) {
      boolean looks = mediaType == null || format.mayBe(mediaType);
      shared |= looks;
      if (looks && format.looksLike(glance)) {
        return format;
      }
      if (mediaType != null && format.reads(mediaType)) {
        return format;
      }
    }
    if (!shared) {
      throw new Unreadable(
          ReasonCode.UNKNOWN_CONTENT_TYPE,
          "header `content-type` is '"
              + mediaType
              + "', expected text/plain, text/html, application/json, application/xml or that of a news"
              + " format");
    }
    String said =
        mediaType == null
            ? "there is no header `content-type`"
            : "header `content-type` is '" + mediaType + "'";
    throw new Unreadable(
        ReasonCode.UNKNOWN_CONTENT_TYPE,
        said
            + ", and '"
            + CleanText.atMost(SAMPLE, CleanText.line(CleanText.atMost(1000, glance.beginning())))
            + "' looks like no format that is read in it");
  }
}
