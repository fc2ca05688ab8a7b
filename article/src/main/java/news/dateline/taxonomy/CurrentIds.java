package news.dateline.taxonomy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Leads from former ids of regions to current ones wherever a document refers to a region, so that
 * whoever works with a taxonomy meets current ids alone. Nothing in a document refers to a program.
 */
final class CurrentIds {
  private final Map<String, String> current = new HashMap<>();

  CurrentIds(List<Region> regions) {
    for (Region region : regions) {
      region.aliases().forEach(alias -> current.put(alias, region.id()));
    }
  }

  Region in(Region region) {
    return new Region(
        region.id(),
        region.name(),
        region.world(),
        region.countries(),
        of(region.within()),
        region.terms(),
        region.aliases(),
        region.threshold());
  }

  Program in(Program program) {
    return new Program(
        program.id(),
        program.name(),
        program.names(),
        program.series(),
        new Program.Topics(of(program.topics().regions()), program.topics().countries()),
        program.aliases(),
        program.closed(),
        program.threshold());
  }

  AmbiguousName in(AmbiguousName name) {
    return new AmbiguousName(
        name.name(), name.person(), name.senses().stream().map(this::in).toList());
  }

  GoldenExample in(GoldenExample example) {
    return new GoldenExample(
        example.title(),
        example.body(),
        example.source(),
        example.published(),
        of(example.focus()),
        of(example.never()));
  }

  private Sense in(Sense sense) {
    return new Sense(sense.country(), of(sense.region()), sense.cues());
  }

  /** The former and the current id of one region, side by side, are one. */
  private List<String> of(List<String> ids) {
    return ids.stream().map(id -> current.getOrDefault(id, id)).distinct().toList();
  }

  private @Nullable String of(@Nullable String id) {
    return id == null ? null : current.getOrDefault(id, id);
  }
}
