package news.dateline.runtime.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a token is good for.
 *
 * @param name whose it is, for logs and for who did what
 * @param permissions what its holder may do; all include {@link Permission#READ}
 * @param source the only source its holder sends for, where there is one
 */
public record Grant(String name, Set<Permission> permissions, @Nullable String source) {
  /** Copies the permissions. */
  public Grant {
    permissions = Set.copyOf(permissions);
  }

  /** Whoever comes over loopback, or where access is off: everything, in nobody's name. */
  static final Grant ANYBODY = new Grant("", EnumSet.allOf(Permission.class), null);

  /** Whoever has no token where reading takes none. */
  static final Grant PUBLIC = new Grant("", EnumSet.of(Permission.READ), null);

  /** Whether it includes {@code permission}. */
  public boolean allows(Permission permission) {
    return permissions.contains(permission);
  }

  /** Whether it belongs to a token, rather than to anybody. */
  public boolean named() {
    return !name.isEmpty();
  }
}
