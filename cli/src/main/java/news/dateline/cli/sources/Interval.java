package news.dateline.cli.sources;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How often, as people write it: {@code 90s}, {@code 15m}, {@code 2h}. */
record Interval(int seconds) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,5})([smh])");

  /** For picocli. */
  static final class Converter implements ITypeConverter<Interval> {
    @Override
    public Interval convert(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new TypeConversionException(
            "'" + text + "' is no interval, expected seconds, minutes or hours: 90s, 15m, 2h");
      }
      int unit =
          switch (form.group(2)) {
            case "h" -> 3600;
            case "m" -> 60;
            default -> 1;
          };
      return new Interval(Integer.parseInt(form.group(1)) * unit);
    }
  }
}
