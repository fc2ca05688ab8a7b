# Read by the programs beside it: where a Java 25 is; else the one on the path, which then says itself that it is too old.
java_of() {
  for home in "${DATELINE_JDK:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*25*; do
    if [ -x "$home/bin/java" ] && "$home/bin/java" -version 2>&1 | grep -q 'version "25'; then
      echo "$home/bin/java"
      return
    fi
  done
  echo java
}
